import { parseArgs } from 'node:util';
import { findLinkable } from './findLinkable.js';
import { linkDemo } from './linkDemo.js';
import { listErrors } from './listErrors.js';
import { scorePairs } from './scorePairs.js';

/**
 * Scores the default rules on the demo's truth, without a database:
 * `node --import ./tsx.js test/bench/identity/demoTruth/scoreDemo.ts --customers 5000 --seed 1`.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    /** How many examples of each sort of error to show. */
    examples: { type: 'string', default: '0' },
  },
});

const { records, clusters, stops, ms, personOf } = await linkDemo(
  Number(values.customers),
  Number(values.seed),
);

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
const print = (name: string, groups: typeof clusters) => {
  const score = scorePairs(groups, personOf);
  const { precision, recall, f1, truePairs, falsePairs, missedPairs, largestCluster } = score;
  process.stdout.write(
    `${name.padEnd(34)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  ` +
      `pairs ${truePairs}, false ${falsePairs}, missed ${missedPairs}, largest ${largestCluster}\n`,
  );
};

process.stdout.write(`${records.length} records, seed ${values.seed}, ${ms} ms, ${stops} stops\n`);
print('default rules', clusters);
print('whoever shares any value, by truth', findLinkable(records, personOf));
for (const line of listErrors(clusters, records, personOf, Number(values.examples))) {
  process.stdout.write(`${line}\n`);
}
