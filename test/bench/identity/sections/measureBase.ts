import { measureLarge } from '../large/measureLarge.js';
import { createRow, type Row } from '../Row.js';

const WHOLE = (count: number) => String(count);
const SECONDS = (value: number) => `${value.toFixed(1)} s`;

/** A generated base of six channels, linked by the default rules, and by naive union beside it. */
export async function measureBase(people: number): Promise<Row[]> {
  process.stderr.write(`a base of ${people} people\n`);
  const { records, rules, naive, seconds, processorSeconds } = await measureLarge(people, 1);
  const data = `base of ${people} people, ${records} records, default rules`;
  const largest = { floor: 10, goal: 10, atMost: true };
  const memory = process.resourceUsage().maxRSS / 1024;
  return [
    createRow(data, 'precision', rules.precision, { floor: 0.993, goal: 0.999 }),
    createRow(data, 'recall', rules.recall),
    createRow(data, 'largest profile, records', rules.largestCluster, largest, WHOLE),
    createRow(data, 'linking', seconds, undefined, SECONDS),
    createRow(data, 'linking, of the processor', processorSeconds, undefined, SECONDS),
    createRow(data, 'memory, greatest', memory, undefined, (mib) => `${Math.round(mib)} MiB`),
    createRow('naive union of the same', 'precision', naive.precision),
    createRow('naive union of the same', 'recall', naive.recall),
    createRow(
      'naive union of the same',
      'largest profile, records',
      naive.largestCluster,
      undefined,
      WHOLE,
    ),
  ];
}
