import { parseArgs } from 'node:util';
import { bundle } from '../../bundle.js';
import { PROGRAMS, programPath } from '../support/programPath.js';
import { runSoak, type SoakOutcome } from './runSoak.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    clients: { type: 'string', default: '64' },
    seed: { type: 'string', default: '1' },
  },
});
const GROWTH = 1.1;
/** In less time than this the heap is still filling with what is kept on purpose. */
const STEADY_SECONDS = 300;

const [seconds, clients, seed] = [values.seconds, values.clients, values.seed].map(Number) as [
  number,
  number,
  number,
];
await bundle(PROGRAMS.serveSoak, programPath('serveSoak'));
const onProgress = ({ answers, incomplete, lies }: SoakOutcome) =>
  process.stdout.write(
    `so far: ${answers} answers, ${incomplete} incomplete, ${lies.length} wrong\n`,
  );
const outcome = await runSoak({ seconds, clients, customers: 60, seed, onProgress });
const [early, late] = outcome.heapBytes;
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
process.stdout.write(`${outcome.answers} answers to ${clients} clients in ${seconds} s, ${outcome.faults} faults
${outcome.incomplete} incomplete, ${outcome.shed} refused as too many
${outcome.lies.length} wrong, ${outcome.rejections.length} rejections that nobody handled
heap: ${megabytes(early)} early, ${megabytes(late)} at the end (${(late / early).toFixed(2)}×)
`);
for (const lie of [...outcome.lies, ...outcome.rejections]) process.stdout.write(`! ${lie}\n`);
const grows = seconds >= STEADY_SECONDS && late > early * GROWTH;
const isWell = outcome.lies.length + outcome.rejections.length === 0 && !grows;
process.exitCode = isWell ? 0 : 1;
