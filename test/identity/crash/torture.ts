import { parseArgs } from 'node:util';
import { createBar } from '../../../src/cli/createBar.js';
import { bundlePrograms } from '../../support/bundlePrograms.js';
import { openTestMongo } from '../../support/openTestMongo.js';
import { crashRound } from './crashRound.js';

/** More than a merge or an undo needs: the last ones run to their ends. */
const WRITES = 8;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
await bundlePrograms();
const mongo = await openTestMongo();
const bar = createBar('rounds');
bar.update(0, rounds);
const counts = { merged: 0, killed: 0, wrong: 0 };
for (let round = 0; round < rounds; round++) {
  const { merged, finished, wrong } = await crashRound(mongo.url, 1 + (round % WRITES));
  counts.merged += merged ? 1 : 0;
  counts.killed += finished ? 0 : 1;
  counts.wrong += wrong.length;
  for (const line of wrong) process.stderr.write(`round ${round}: ${line}\n`);
  bar.update(round + 1, rounds);
}
bar.stop();
await mongo.close();
process.stdout.write(
  `${rounds} rounds, processes killed in ${counts.killed}, merged in ${counts.merged}; ${counts.wrong} things wrong\n`,
);
if (counts.wrong > 0) process.exitCode = 1;
