import { parseArgs } from 'node:util';
import pino from 'pino';
import { syncTenant } from '../../../src/app/identity/syncTenant.js';
import { openGateway } from '../../../src/app/openGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { hatShopConfig } from '../../../src/demo/hatShopConfig.js';
import { startHatShop } from '../../../src/demo/startHatShop.js';
import { DAY } from '../../../src/demo/story/durations.js';
import { Random } from '../../../src/demo/story/Random.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';
import { createMetrics } from '../../../src/http/telemetry/createMetrics.js';
import { chunk } from '../../../src/lib/chunk.js';
import type { RotundaConfig } from '../../../src/rotunda.js';
import { countSiloCalls } from '../../support/countSiloCalls.js';
import { countStoreReads } from '../../support/countStoreReads.js';
import { placesOf } from '../../support/placesOf.js';
import { decideForBench } from './decideForBench.js';
import { formatCalls } from './formatCalls.js';
import { articles, OfferOracle, type OfferScore } from './OfferOracle.js';

/**
 * Random offers to the customers of the demo, judged by what the story says that they bought, asked,
 * allowed and were sent, with the records that are linked to them; and what decisions cost in calls,
 * counted by the silos, against the formula. Who is who has a benchmark of its own.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    decisions: { type: 'string', default: '100000' },
  },
});
const [customers, seed, decisions] = [values.customers, values.seed, values.decisions].map(
  Number,
) as [number, number, number];
const now = Math.floor(Date.now() / DAY) * DAY;
const BATCH = 100;
/** One offer each to so many customers, whose calls are printed. */
const COUNTED = 1_000;

const oracle = new OfferOracle();
for (const life of tellStory({ customers, seed, now })) oracle.add(life);
const shop = await startHatShop({ customers, seed, now: new Date(now) });
const silos = await countSiloCalls(shop);
const places = placesOf(shop.config);
const store = await countStoreReads(places.store.url);
const config: RotundaConfig = {
  ...hatShopConfig({ ...places, store: { ...places.store, url: store.url } }),
  sources: silos.sources,
};
const plan = planGateway(config, { env: {}, folder: '.' });
const { gateway, close } = await openGateway(plan, createMetrics(), pino({ level: 'silent' }));
try {
  const silent = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
  await syncTenant(gateway, 'default', new AbortController().signal, silent);
  const people = await gateway
    .identityOf('default')
    .customers.list({ behind: undefined, limit: 2 * customers });
  const random = new Random(`offers/${seed}`);
  const bench = { gateway, silos, store, oracle };
  // What a gateway asks a silo once in its life is not to be counted with a question.
  await decideForBench(bench, people.slice(0, 1), 1, random);

  const few = chunk(people.slice(0, COUNTED), BATCH);
  const counted = [];
  for (const batch of few) counted.push(await decideForBench(bench, batch, 1, random));
  console.log(`\none offer each to ${Math.min(COUNTED, people.length)} customers`);
  console.log(formatCalls(counted));

  const rounds = Math.ceil(decisions / people.length);
  const all = [];
  const score: OfferScore = { decisions: 0, allowed: 0, falseAllows: 0, withoutCause: 0 };
  for (const batch of chunk(people, BATCH)) {
    all.push(await decideForBench(bench, batch, rounds, random, score));
    process.stderr.write(`\r${score.decisions} of ${rounds * people.length} decisions`);
  }
  const seconds = all.reduce((sum, { ms }) => sum + ms, 0) / 1_000;
  const share = ((100 * score.withoutCause) / score.decisions).toFixed(3);
  console.log(
    `\n${rounds} offers of ${articles.length} articles each to ${people.length} customers\n${[
      `decisions               ${score.decisions}, ${score.allowed} allowed`,
      `false allows            ${score.falseAllows} (none may be)`,
      `refused without cause   ${score.withoutCause}, ${share} % (below 0.5 %)`,
      `decisions a second      ${Math.round(score.decisions / seconds)}`,
    ].join('\n')}`,
  );
  console.log(formatCalls(all));
  if (score.falseAllows > 0 || score.withoutCause >= 0.005 * score.decisions) process.exitCode = 1;
} finally {
  await close();
  await store.close();
  await silos.close();
  await shop.close();
}
