import { linkDemo } from '../demoTruth/linkDemo.js';
import { scorePairs } from '../demoTruth/scorePairs.js';
import { createRow, type Row } from '../Row.js';

const SEEDS = [1, 2, 3];

/** The demo's people, linked by the default rules, with three seeds. */
export async function measureDemo(people: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const seed of SEEDS) {
    process.stderr.write(`demo, seed ${seed}\n`);
    const { clusters, personOf } = await linkDemo(people, seed);
    const { precision, recall } = scorePairs(clusters, personOf);
    const data = `demo, ${people} people, seed ${seed}, default rules`;
    rows.push(
      createRow(data, 'precision', precision, { floor: 0.999, goal: 0.999 }),
      createRow(data, 'recall', recall, { floor: 0.97, goal: 0.985 }),
    );
  }
  return rows;
}
