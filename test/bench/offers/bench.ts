import { parseArgs } from 'node:util';
import pino from 'pino';
import { decideOffers } from '../../../src/app/decideOffers.js';
import { openGateway } from '../../../src/app/openGateway.js';
import { planGateway } from '../../../src/app/planGateway.js';
import { syncTenant } from '../../../src/app/syncTenant.js';
import { startHatShop } from '../../../src/demo/startHatShop.js';
import { DAY } from '../../../src/demo/story/durations.js';
import { Random } from '../../../src/demo/story/Random.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';
import { OperationUsage } from '../../../src/http/OperationUsage.js';
import { createMetrics } from '../../../src/http/telemetry/createMetrics.js';
import { chunk } from '../../../src/lib/chunk.js';
import { articles, OfferOracle, type OfferScore } from './OfferOracle.js';

/**
 * Random offers to the customers of the demo, judged by what the story says that they bought with the
 * records that are linked to them; and what decisions cost in calls, against the formula. Who is who
 * has a benchmark of its own.
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

const oracle = new OfferOracle(now);
for (const life of tellStory({ customers, seed, now })) oracle.add(life);
const shop = await startHatShop({ customers, seed, now: new Date(now) });
const plan = planGateway(shop.config, { env: {}, folder: '.' });
const { gateway, close } = await openGateway(plan, createMetrics(), pino({ level: 'silent' }));
try {
  const signal = new AbortController().signal;
  const silent = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
  await syncTenant(gateway, 'default', signal, silent);
  const people = await gateway.identityOf('default').customers.page(2 * customers, undefined);
  const random = new Random(`offers/${seed}`);
  const score: OfferScore = { decisions: 0, allowed: 0, falseAllows: 0, withoutCause: 0 };
  const usage = new OperationUsage();
  let expected = 0;
  let timed = { decisions: 0, ms: 0 };
  const rounds = Math.ceil(decisions / people.length);
  for (const batch of chunk(people, BATCH)) {
    const questions = batch.flatMap(({ id, content }) =>
      Array.from({ length: rounds }, () => {
        const sku = random.pick(articles);
        return { id, sku, records: content.records, offer: { sku, channel: 'EMAIL' as const } };
      }),
    );
    const startedAt = performance.now();
    const asked = questions.map(({ id, offer }) => ({ id, offer: offer as never }));
    const outcome = await decideOffers(gateway, 'default', asked, { signal, usage });
    timed = {
      decisions: timed.decisions + asked.length,
      ms: timed.ms + performance.now() - startedAt,
    };
    expected += outcome.expectedCalls;
    for (const [place, answer] of outcome.answers.entries()) {
      const question = questions[place];
      if (question === undefined || 'error' in answer) throw new Error('A customer is gone.');
      oracle.judge(question.records, question.sku, answer, score);
    }
    process.stderr.write(`\r${score.decisions} of ${rounds * people.length} decisions`);
  }
  const calls = usage.list().reduce((sum, one) => sum + one.calls, 0);
  const share = (part: number) => `${((100 * part) / score.decisions).toFixed(3)} %`;
  console.log(
    `\n${[
      `decisions               ${score.decisions} on ${people.length} customers, ${score.allowed} allowed`,
      `false allows            ${score.falseAllows} (none may be)`,
      `refused without cause   ${score.withoutCause}, ${share(score.withoutCause)} (below 0.5 %)`,
      `backend calls           ${calls}; by the formula ${expected}`,
      `decisions a second      ${Math.round((1_000 * timed.decisions) / timed.ms)}`,
    ].join('\n')}`,
  );
  if (score.falseAllows > 0 || score.withoutCause >= 0.005 * score.decisions) process.exitCode = 1;
} finally {
  await close();
  await shop.close();
}
