import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../../../bundle.js';
import { startEmbeddedMongo } from '../../../src/embedded/mongodb/startEmbeddedMongo.js';
import { quantile } from '../measure/quantile.js';
import { type Load, sendLoad } from './sendLoad.js';

// How a gateway fares with more requests than it can answer: goodput, and how soon it says no.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, rounds: { type: 'string', default: '3' } },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const WARM_UP_SECONDS = 10;
/** Clients who wait for their answers: enough to keep the gateway busy, too few to be refused. */
const CLIENTS = 32;

const cache = new URL('../../../node_modules/.cache/rotunda/', import.meta.url);
const program = fileURLToPath(new URL('serveOverload.js', cache));
await bundle('test/bench/overload/serveOverload.ts', program);
const mongo = await startEmbeddedMongo({ quiet: true });
const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
const key = randomBytes(32).toString('base64');
child.send({ url: mongo.url, database: 'overload', encryptionKeys: [key], indexKey: key });
const [url] = (await once(child, 'message')) as [string];
await sendLoad(url, { clients: CLIENTS, seconds: WARM_UP_SECONDS });
const HEAD = [
  'load',
  'asked/s',
  'answered/s',
  'refused/s',
  'answer p50',
  'p99',
  'refusal p50',
  'p99',
];
process.stdout.write(`${HEAD.join('\t')}\n`);
const shares: number[] = [];
for (let round = 0; round < rounds; round++) {
  const peak = await sendLoad(url, { clients: CLIENTS, seconds });
  tell('peak', peak);
  const twice = await sendLoad(url, { perSecond: (2 * peak.answers.length) / seconds, seconds });
  tell('twice', twice);
  shares.push(twice.answers.length / peak.answers.length);
}
const share = (100 * quantile(shares, 0.5)).toFixed(0);
process.stdout.write(`goodput at twice the load: ${share} % of peak\n`);
child.disconnect();
await once(child, 'exit');
await mongo.close();

function tell(name: string, { asked, answers, refusals }: Load): void {
  const rate = (count: number) => (count / seconds).toFixed(0);
  const ms = (list: readonly number[], part: number) =>
    list.length === 0 ? '–' : `${quantile(list, part).toFixed(1)} ms`;
  const counts = [rate(asked), rate(answers.length), rate(refusals.length)];
  const times = [answers, refusals].flatMap((list) => [ms(list, 0.5), ms(list, 0.99)]);
  process.stdout.write(`${[name, ...counts, ...times].join('\t')}\n`);
}
