import type { Calls } from '../verify/Calls.js';
import { formatTable } from './formatTable.js';

/** What each contender asks of the silos for one answer, as a table. */
export function formatCalls(calls: ReadonlyMap<string, Calls>): string {
  const all = [...calls.values()];
  const silos = [...new Set(all.flatMap((one) => Object.keys(one)))];
  const rows = [...calls].map(([name, one]) => [
    name,
    show(Object.values(one).reduce((sum, count) => sum + count, 0)),
    ...silos.map((silo) => show(one[silo] ?? 0)),
  ]);
  return formatTable([['calls per answer', 'all', ...silos], ...rows]);
}

function show(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
