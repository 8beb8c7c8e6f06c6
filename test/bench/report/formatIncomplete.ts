import type { Tally } from '../measure/Tally.js';

/** Says who gave answers that were not whole, if anybody did. */
export function formatIncomplete(tallies: readonly Tally[]): string[] {
  return tallies
    .filter(({ incomplete }) => incomplete > 0)
    .map(
      ({ contender, incomplete, answers }) =>
        `  ${incomplete} of ${answers} answers of ${contender.name} were incomplete: a silo missed its deadline.`,
    );
}
