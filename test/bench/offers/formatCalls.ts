import type { BatchCost } from './decideForBench.js';

/** The round trips of some batches, as the silos saw them, beside what the formula says. */
export function formatCalls(batches: readonly BatchCost[]): string {
  const sum = (pick: (batch: BatchCost) => number) =>
    batches.reduce((total, batch) => total + pick(batch), 0);
  const names = Object.keys(batches[0]?.calls ?? {});
  const bySilo = names.map((name) => [name, sum(({ calls }) => calls[name] ?? 0)] as const);
  const total = bySilo.reduce((all, [, count]) => all + count, 0);
  const further = sum(({ furtherPages }) => furtherPages);
  const expected = sum(({ expectedCalls }) => expectedCalls) + further;
  const each = bySilo
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  return [
    `backend calls           ${total} seen by the silos; by the formula ${expected} (${further} further pages)`,
    `                        ${each}`,
    `identity look-ups       ${sum(({ lookUps }) => lookUps)}; batches ${batches.length}`,
  ].join('\n');
}
