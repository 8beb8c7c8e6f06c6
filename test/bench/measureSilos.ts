import { Closers } from '../../src/demo/Closers.js';
import type { HatShop } from '../../src/demo/startHatShop.js';
import type { EmbeddedMongo } from '../../src/embedded/mongodb/startEmbeddedMongo.js';
import { placesOf } from '../support/placesOf.js';
import { casesAt } from './cases/casesAt.js';
import { createCases } from './cases/createCases.js';
import { chooseContenders } from './contenders/chooseContenders.js';
import { openContenders } from './contenders/openContenders.js';
import type { AskBlock } from './measure/AskBlock.js';
import { askAtOnce } from './measure/askAtOnce.js';
import { askInTurn } from './measure/askInTurn.js';
import { measureRounds } from './measure/measureRounds.js';
import { planRounds } from './measure/planRounds.js';
import type { BenchOptions } from './readOptions.js';
import type { CaseResult } from './report/CaseResult.js';
import type { Progress } from './report/createProgress.js';
import { formatCase } from './report/formatCase.js';
import { delayPlaces } from './silos/delay/delayPlaces.js';
import { countRequests } from './verify/countRequests.js';
import { questionsToVerify } from './verify/questionsToVerify.js';
import { type VerifiedCase, verifyCases } from './verify/verifyCases.js';

/** What silos are measured with. */
export interface Stage {
  readonly options: BenchOptions;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly shop: HatShop;
  /** Rotunda's own, so that what it is asked can be told from what the silos are. */
  readonly store: EmbeddedMongo;
  readonly print: (section: string) => void;
}

/** What came of all contenders on the same silos. */
export interface SiloResults {
  /** Customers that the gateway knows. */
  readonly customers: number;
  /** How many answers of each case were compared. */
  readonly compared: readonly string[];
  readonly results: readonly CaseResult[];
}

const MEMORY = { people: 100, rows: 100 };
/** Rounds with slow silos, as a share of the others: a latency needs fewer than processor time. */
const SLOW_SHARE = 0.3;

/** All contenders on silos that answer at once, or so much later; the first measure what latency hides. */
export async function measureSilos(stage: Stage, delayMs: number): Promise<SiloResults> {
  const { options, signal, shop, store, print } = stage;
  const progress = prefixed(stage.progress, delayMs);
  const closers = new Closers();
  try {
    const { store: shopStore, ...silos } = placesOf(shop.config);
    const direct = { ...silos, store: { ...shopStore, url: store.url } };
    const places = delayMs === 0 ? direct : await delayPlaces(direct, delayMs, closers);
    const memory = { ...MEMORY, seed: options.seed };
    const wanted = casesAt(delayMs, options.cases);
    const names = chooseContenders(options.contenders, wanted);
    const opening = openContenders(names, places, memory, closers, signal, progress);
    const { contenders, people } = await opening;
    const cases = createCases(people, memory).filter(({ name }) => wanted.includes(name));
    const siloSide = { countRequests: () => countRequests(shop), storePort: store.port };
    const verified = await verifyCases(contenders, cases, siloSide, signal, progress);
    const results: CaseResult[] = [];
    for (const one of verified) {
      const result = await measureCase(stage, one, delayMs, progress);
      results.push(result);
      print(formatCase(result));
    }
    const compared = cases.map((one) => `${questionsToVerify(one)} × ${one.name}`);
    return { customers: people.people.length, compared, results };
  } finally {
    await closers.close();
  }
}

/** One question at a time for latencies, and many at once; where silos take their time, that hides all else. */
async function measureCase(
  { options, signal }: Stage,
  { benchCase, contenders, traffic }: VerifiedCase,
  delayMs: number,
  progress: Progress,
): Promise<CaseResult> {
  const title = delayMs === 0 ? benchCase.title : `${benchCase.title}, silos at ${delayMs} ms`;
  const share = delayMs === 0 ? 1 : SLOW_SHARE;
  const rounds = Math.ceil(options.rounds * share);
  const warmUps = Math.ceil(options.warmUps * share);
  const measure = (ask: AskBlock, step: string) =>
    measureRounds(
      contenders,
      benchCase,
      ask,
      planRounds(step, { rounds, warmUps }, signal, progress),
    );
  const inTurn = benchCase.inWaves ? [] : await measure(askInTurn, benchCase.title);
  const atOnce = delayMs === 0 ? await measure(askAtOnce, `${benchCase.title}, at once`) : [];
  return { benchCase, delayMs, title, inTurn, atOnce, traffic };
}

/** Steps of slow silos have names of their own. */
function prefixed(progress: Progress, delayMs: number): Progress {
  if (delayMs === 0) return progress;
  return {
    ...progress,
    show: (step, done, total) => progress.show(`${delayMs} ms: ${step}`, done, total),
  };
}
