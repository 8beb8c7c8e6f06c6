import { parseArgs } from 'node:util';
import { createBar } from '../../../src/cli/createBar.js';
import { bundlePrograms } from '../../support/bundlePrograms.js';
import { createTestStore } from '../../support/startTestGateway.js';
import { crashRound, startSurvivor } from './crashRound.js';

const MOST_BEFORE_DEATH = 20;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
await bundlePrograms();
const store = await createTestStore();
const survivor = await startSurvivor(store);
const bar = createBar('rounds');
bar.update(0, rounds);
let wrong = 0;
for (let round = 0; round < rounds; round++) {
  const lines = await crashRound(store, survivor, round, 1 + (round % MOST_BEFORE_DEATH));
  wrong += lines.length;
  for (const line of lines) process.stderr.write(`round ${round}: ${line}\n`);
  bar.update(round + 1, rounds);
}
bar.stop();
await survivor.gateway.close();
await store.close();
process.stdout.write(
  `${rounds} rounds, processes killed in all, ${survivor.recorded.size} interactions recorded; ${wrong} things wrong\n`,
);
if (wrong > 0) process.exitCode = 1;
