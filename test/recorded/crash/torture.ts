import { parseArgs } from 'node:util';
import { createBar } from '../../../src/cli/createBar.js';
import { bundlePrograms } from '../../support/bundlePrograms.js';
import { createTestStore } from '../../support/startTestGateway.js';
import { crashRound, startSurvivor } from './crashRound.js';

const MOST_BEFORE_DEATH = 20;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
await bundlePrograms();
const bar = createBar('rounds');
bar.update(0, rounds);
let wrong = 0;
let recorded = 0;
for (let done = 0; done < rounds; done += MOST_BEFORE_DEATH) {
  // All that was recorded is read in each round: a store that only grows would make that slow.
  const store = await createTestStore();
  const survivor = await startSurvivor(store);
  for (let round = done; round < Math.min(rounds, done + MOST_BEFORE_DEATH); round++) {
    const lines = await crashRound(store, survivor, round, 1 + (round % MOST_BEFORE_DEATH));
    wrong += lines.length;
    for (const line of lines) process.stderr.write(`round ${round}: ${line}\n`);
    bar.update(round + 1, rounds);
  }
  recorded += survivor.recorded.size;
  await survivor.gateway.close();
  await store.close();
}
bar.stop();
process.stdout.write(
  `${rounds} rounds, processes killed in all, ${recorded} interactions recorded; ${wrong} things wrong\n`,
);
if (wrong > 0) process.exitCode = 1;
