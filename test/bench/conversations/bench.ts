import { parseArgs } from 'node:util';
import { tellStory } from '../../../src/demo/story/tellStory.js';
import { formatTable } from '../identity/formatTable.js';
import { createDemoReader } from './createDemoReader.js';
import { emptyScore, scoreLife } from './scoreHops.js';

/**
 * Scores the hops of conversations on the demo's truth, without a database: on the story as the demo
 * tells it, and on a harder one. Whose contacts are whose is taken from the truth: identity has a
 * benchmark of its own.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '5000' },
    seeds: { type: 'string', default: '1,2,3' },
    /** How many examples of errors to show of each. */
    examples: { type: 'string', default: '0' },
  },
});
const NOW = Date.UTC(2026, 0, 1);

const read = createDemoReader();
const lines: string[][] = [];
for (const overlapping of [false, true]) {
  for (const seed of values.seeds.split(',').map(Number)) lines.push(measure(seed, overlapping));
}
const head = [
  'story',
  'seed',
  'contacts',
  'hops',
  'false',
  'missed',
  'precision',
  'recall',
  'µs each',
];
console.log(formatTable([head, ...lines]));

function measure(seed: number, overlapping: boolean): string[] {
  const score = emptyScore();
  let left = Number(values.examples);
  const show = (line: string) => {
    if (left-- > 0) console.log(line);
  };
  const customers = Number(values.customers);
  for (const life of tellStory({ customers, seed, now: NOW, overlapping })) {
    scoreLife(life, read(life), score, show);
  }
  const { right, missed, contacts, ms } = score;
  return [
    overlapping ? 'harder: overlapping matters' : 'the demo',
    String(seed),
    String(contacts),
    String(right + missed),
    String(score.false),
    String(missed),
    (right / (right + score.false)).toFixed(4),
    (right / (right + missed)).toFixed(4),
    ((ms * 1_000) / contacts).toFixed(0),
  ];
}
