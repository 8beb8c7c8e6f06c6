import { setTimeout as sleep } from 'node:timers/promises';
import { startHatShop } from '../../src/demo/startHatShop.js';
import { seededRandom } from '../../src/lib/seededRandom.js';
import { placesOf } from '../support/placesOf.js';
import { type CustomerAnswer, QUESTION, readCustomer } from './CustomerAnswer.js';
import { findLies } from './findLies.js';
import { startSoakGateway } from './startSoakGateway.js';
import { troubleSilos } from './troubleSilos.js';

/** How long a soak goes on, and what with. */
export interface SoakOptions {
  readonly seconds: number;
  readonly clients: number;
  readonly customers: number;
  readonly seed: number;
  readonly mongodbUrl?: string;
  readonly onProgress?: (outcome: SoakOutcome) => void;
}

/** What came of it. */
export interface SoakOutcome {
  answers: number;
  /** Answers in which something was not complete. */
  incomplete: number;
  /** Requests that were refused as there were too many. */
  shed: number;
  faults: number;
  /** What was said and is not so, or was no answer at all; the first of them. */
  readonly lies: string[];
  rejections: readonly string[];
  /** Bytes in use after a fifth of the time, two minutes at most, and at the end. */
  heapBytes: readonly [early: number, late: number];
}

const EARLY_MS = 120_000;
const MOST_LIES = 20;

/** Lets many clients ask while silos fail at random, and compares all that they are told with the truth. */
export async function runSoak(options: SoakOptions): Promise<SoakOutcome> {
  const { customers, seed, mongodbUrl, seconds, clients } = options;
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const shop = await startHatShop({
      customers,
      seed,
      ...(mongodbUrl === undefined ? {} : { mongodbUrl }),
    });
    closing.push(() => shop.close());
    const silos = await troubleSilos(placesOf(shop.config));
    closing.push(() => silos.close());
    const gateway = await startSoakGateway(silos.places);
    closing.push(() => gateway.close());
    const truths = await readTruths(gateway.url);
    const outcome: SoakOutcome = {
      answers: 0,
      incomplete: 0,
      shed: 0,
      faults: 0,
      lies: [],
      rejections: [],
      heapBytes: [0, 0],
    };
    const random = seededRandom(seed);
    const end = new AbortController();
    const faults = silos.trouble(random, end.signal);
    const asking = Array.from({ length: clients }, async () => {
      while (!end.signal.aborted) await askOnce(gateway.url, pick(truths, random), outcome);
    });
    const earlyMs = Math.min(EARLY_MS, seconds * 200);
    await sleep(earlyMs);
    const early = (await gateway.measure()).heapBytes;
    options.onProgress?.(outcome);
    await sleep(seconds * 1000 - earlyMs);
    end.abort();
    await Promise.all(asking);
    outcome.faults = await faults;
    await untilWell(gateway.url, truths, outcome);
    const { heapBytes: late, rejections } = await gateway.measure();
    outcome.heapBytes = [early, late];
    outcome.rejections = rejections;
    return outcome;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

interface Reply {
  readonly data?: { readonly [field: string]: unknown };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function post(url: string, query: string, variables: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, reply: (await response.json()) as Reply };
}

/** What is told of everybody while all is well. */
async function readTruths(url: string): Promise<CustomerAnswer[]> {
  const { reply } = await post(url, '{ customers(first: 100) { nodes { id } } }', {});
  const { customers } = reply.data as { customers: { nodes: { id: string }[] } };
  const truths: CustomerAnswer[] = [];
  for (const { id } of customers.nodes) truths.push(await readTruth(url, id));
  return truths;
}

async function readOnce(url: string, id: string): Promise<CustomerAnswer> {
  const { reply } = await post(url, QUESTION, { id });
  return readCustomer(reply.data?.customer as Record<string, unknown>);
}

/** The sources that are not live, by list. */
const troubleOf = ({ lists }: CustomerAnswer) =>
  [...lists].flatMap(([name, { freshness }]) =>
    freshness
      .filter(({ state }) => state !== 'LIVE')
      .map(({ source, state }) => `${name}: ${source} is ${state}`),
  );

async function readTruth(url: string, id: string): Promise<CustomerAnswer> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const answer = await readOnce(url, id);
    if (isComplete(answer)) return answer;
  }
  throw new Error('The silos are not well to begin with.');
}

const isComplete = ({ lists, profile }: CustomerAnswer) =>
  profile.complete && [...lists.values()].every(({ complete }) => complete);

async function askOnce(url: string, truth: CustomerAnswer, outcome: SoakOutcome): Promise<boolean> {
  const tell = (lie: string) => {
    if (outcome.lies.length < MOST_LIES) outcome.lies.push(`${truth.id}: ${lie}`);
  };
  try {
    const { status, reply } = await post(url, QUESTION, { id: truth.id });
    const [code] = (reply.errors ?? []).map(({ extensions }) => extensions.code);
    if (status === 503 && code === 'OVERLOADED') {
      outcome.shed += 1;
      await sleep(100);
      return false;
    }
    outcome.answers += 1;
    if (status !== 200 || code !== undefined) {
      tell(`status ${status} with ${code}`);
      return false;
    }
    const answer = readCustomer(reply.data?.customer as Record<string, unknown>);
    for (const lie of findLies(answer, truth)) tell(lie);
    if (!isComplete(answer)) outcome.incomplete += 1;
    return isComplete(answer);
  } catch (error) {
    tell(`no answer: ${error}`);
    return false;
  }
}

/** Once nothing fails any more, everybody is told the whole truth again. */
async function untilWell(
  url: string,
  truths: readonly CustomerAnswer[],
  outcome: SoakOutcome,
): Promise<void> {
  const end = Date.now() + 30_000;
  for (const truth of truths) {
    while (!(await askOnce(url, truth, outcome))) {
      if (Date.now() > end) {
        outcome.lies.push('the silos are well, and it is not complete');
        outcome.lies.push(...troubleOf(await readOnce(url, truth.id)));
        return;
      }
      await sleep(200);
    }
  }
}
