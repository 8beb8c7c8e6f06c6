import { decideOffers } from '../../../src/app/offers/decideOffers.js';
import type { Random } from '../../../src/demo/story/Random.js';
import type { Gateway } from '../../../src/graphql/Gateway.js';
import { OperationUsage } from '../../../src/http/OperationUsage.js';
import type { CustomerContent } from '../../../src/identity/CustomerContent.js';
import type { CountedSilos } from '../../support/countSiloCalls.js';
import type { CountedStore } from '../../support/countStoreReads.js';
import { articles, type OfferOracle, type OfferScore } from './OfferOracle.js';

/** What decisions are made and judged with. */
export interface OfferBench {
  readonly gateway: Gateway;
  readonly silos: CountedSilos;
  readonly store: CountedStore;
  readonly oracle: OfferOracle;
}

/** What a batch of decisions cost. */
export interface BatchCost {
  readonly decisions: number;
  readonly ms: number;
  /** Round trips, by the silo that saw them; `rotunda` is the gateway's own store. */
  readonly calls: Readonly<Record<string, number>>;
  readonly expectedCalls: number;
  readonly furtherPages: number;
  /** Reads of who customers are. */
  readonly lookUps: number;
}

type Stored = { readonly id: string; readonly content: CustomerContent };

/** Offers so many articles at random to each customer of a batch, as one request would. */
export async function decideForBench(
  { gateway, silos, store, oracle }: OfferBench,
  batch: readonly Stored[],
  offersEach: number,
  random: Random,
  score?: OfferScore,
): Promise<BatchCost> {
  const questions = batch.flatMap(({ id, content }) =>
    Array.from({ length: offersEach }, () => ({ id, content, sku: random.pick(articles) })),
  );
  const before = seen(silos, store);
  const lookedUp = store.reads('customers');
  const usage = new OperationUsage();
  const [from, startedAt] = [Date.now(), performance.now()];
  const { answers, expectedCalls } = await decideOffers(
    gateway,
    'default',
    questions.map(({ id, sku }) => ({ id, offer: { sku, channel: 'EMAIL' as never } })),
    { signal: new AbortController().signal, usage },
  );
  const [to, ms] = [Date.now(), performance.now() - startedAt];
  for (const [place, answer] of answers.entries()) {
    const question = questions[place];
    if (question === undefined || 'error' in answer) throw new Error('A customer is gone.');
    if (score) oracle.judge(question.content, question.sku, { ...answer, from, to }, score);
  }
  const calls = Object.fromEntries(
    Object.entries(seen(silos, store)).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
  const { furtherPages } = usage;
  const lookUps = store.reads('customers') - lookedUp;
  return { decisions: questions.length, ms, calls, expectedCalls, furtherPages, lookUps };
}

function seen(silos: CountedSilos, store: CountedStore): Record<string, number> {
  return { ...silos.seen(), rotunda: store.reads('consents') + store.reads('interactions') };
}
