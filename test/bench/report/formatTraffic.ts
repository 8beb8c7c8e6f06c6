import type { Traffic } from '../contenders/ContenderServer.js';

const KILOBYTE = 1_024;

/** What each contender asks of the silos for one answer, as the rows of a table with its head. */
export function formatTraffic(traffic: ReadonlyMap<string, Traffic>): string[][] {
  const all = [...traffic.values()];
  const silos = [...new Set(all.flatMap(({ calls }) => Object.keys(calls)))];
  const head = ['silos, per answer', 'calls', 'rows', 'KB asked', 'KB answered', ...silos];
  const rows = [...traffic].map(([name, { calls, rows, sent, received }]) => [
    name,
    show(Object.values(calls).reduce((sum, count) => sum + count, 0)),
    show(rows),
    show(sent / KILOBYTE),
    show(received / KILOBYTE),
    ...silos.map((silo) => show(calls[silo] ?? 0)),
  ]);
  return [head, ...rows];
}

function show(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
