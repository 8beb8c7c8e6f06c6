import type { AnswerTraffic } from '../verify/AnswerTraffic.js';

const KILOBYTE = 1_024;
const HEAD = ['silos, per answer', 'calls', 'rows', 'KB asked', 'KB answered', 'KB of the store'];

/** What each contender asks of the silos for one answer, as the rows of a table with its head. */
export function formatTraffic(traffic: ReadonlyMap<string, AnswerTraffic>): string[][] {
  const all = [...traffic.values()];
  const silos = [...new Set(all.flatMap(({ calls }) => Object.keys(calls)))];
  const rows = [...traffic].map(([name, one]) => [
    name,
    show(Object.values(one.calls).reduce((sum, count) => sum + count, 0)),
    show(one.rows),
    show(one.bytesSent / KILOBYTE),
    show(one.bytesReceived / KILOBYTE),
    show(one.storeBytes / KILOBYTE),
    ...silos.map((silo) => show(one.calls[silo] ?? 0)),
  ]);
  return [[...HEAD, ...silos], ...rows];
}

function show(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
