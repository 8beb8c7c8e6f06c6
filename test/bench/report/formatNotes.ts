import type { Tally } from '../measure/Tally.js';

/** What a table does not say: whose answers were not whole, and who has servers behind it. */
export function formatNotes(tallies: readonly Tally[]): string[] {
  return tallies.flatMap(({ contender: { name }, answers, incomplete, cpuMs, wholeCpuMs }) => [
    ...(incomplete > 0
      ? [
          `  ${incomplete} of ${answers} answers of ${name} were incomplete: a silo missed its deadline.`,
        ]
      : []),
    ...(wholeCpuMs > cpuMs
      ? [`  ${name} with its subgraphs: ${wholeCpuMs.toFixed(2)} ms of the processor.`]
      : []),
  ]);
}
