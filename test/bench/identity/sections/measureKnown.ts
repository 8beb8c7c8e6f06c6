import { trainModel } from '../../../../src/identity/matching/training/trainModel.js';
import { measureBatch, measureIncremental } from '../measureAccuracy.js';
import type { People } from '../People.js';
import { createRow, type Row } from '../Row.js';
import type { Accuracy } from '../scoreClusters.js';

const WHOLE = (count: number) => String(count);

/** Labelled people: how well the matching finds who is who, all at once and one at a time. */
export async function measureKnown(people: People): Promise<Row[]> {
  const { name, records, spec, isOneToOne } = people;
  const model = await trainModel(records, spec, { betweenFiles: isOneToOne });
  const batch = await measureBatch(model, people);
  if (isOneToOne) return linkRows(name, batch);
  const known = name === 'fake_1000';
  const incremental = measureIncremental(model, people);
  return [
    createRow(name, 'precision', batch.precision, known ? { floor: 0.99, goal: 0.99 } : undefined),
    createRow(name, 'recall', batch.recall),
    createRow(name, 'F1', batch.f1, known ? { floor: 0.95, goal: 0.97 } : undefined),
    createRow(name, 'F1, one at a time', incremental.f1),
    createRow(name, 'one at a time against batch F1', Math.abs(incremental.f1 - batch.f1), {
      floor: 0.02,
      goal: 0.005,
      atMost: true,
    }),
  ];
}

function linkRows(name: string, { truePairs, foundPairs, rightPairs, f1 }: Accuracy): Row[] {
  if (name !== 'FEBRL 4') return [createRow(name, 'F1', f1)];
  const none = { floor: 0, goal: 0, atMost: true };
  return [
    createRow(name, `pairs of ${truePairs}`, rightPairs, { floor: 4_998, goal: 4_999 }, WHOLE),
    createRow(name, 'false pairs', foundPairs - rightPairs, none, WHOLE),
  ];
}
