import { Closers } from '../../src/demo/Closers.js';
import type { HatShop } from '../../src/demo/startHatShop.js';
import { placesOf } from '../support/placesOf.js';
import { customerPage } from './cases/customerPage.js';
import { memoryAnswer } from './cases/memoryAnswer.js';
import { oneCustomer } from './cases/oneCustomer.js';
import { timelinePage } from './cases/timelinePage.js';
import { openContenders } from './contenders/openContenders.js';
import { measureRounds } from './measure/measureRounds.js';
import { measureThroughput } from './measure/measureThroughput.js';
import { planRounds } from './measure/planRounds.js';
import type { BenchOptions } from './readOptions.js';
import type { CaseResult } from './report/CaseResult.js';
import type { Progress } from './report/createProgress.js';
import { formatCase } from './report/formatCase.js';
import { formatThroughput } from './report/formatThroughput.js';
import { delayPlaces } from './silos/delay/delayPlaces.js';
import { questionsToVerify } from './verify/questionsToVerify.js';
import { verifyCases } from './verify/verifyCases.js';

/** What silos are measured with. */
export interface Stage {
  readonly options: BenchOptions;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly shop: HatShop;
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
/** Rounds of the throughput, each of a whole block of questions, as a share of those asked for. */
const THROUGHPUT_SHARE = 0.02;

/** All contenders on silos that answer at once, or so much later; the first measure what latency hides. */
export async function measureSilos(stage: Stage, delayMs: number): Promise<SiloResults> {
  const { options, signal, shop, print } = stage;
  const progress = prefixed(stage.progress, delayMs);
  const closers = new Closers();
  try {
    const direct = placesOf(shop.config);
    const places = delayMs === 0 ? direct : await delayPlaces(direct, delayMs, closers);
    const memory = { ...MEMORY, seed: options.seed };
    const { contenders, people } = await openContenders(places, memory, closers, signal, progress);
    const page = customerPage(people);
    const large = [timelinePage(people), memoryAnswer(memory)];
    const cases = [oneCustomer(people.people), page, ...(delayMs === 0 ? large : [])];
    const verified = await verifyCases(contenders, cases, shop, signal, progress);
    const results: CaseResult[] = [];
    for (const { benchCase, calls } of verified) {
      const { title, share } = benchCase;
      const plan = planRounds(title, options.rounds * share, signal, progress);
      const tallies = await measureRounds(contenders, benchCase, plan);
      results.push({ title: delayMs === 0 ? title : `${title}, silos at ${delayMs} ms`, tallies });
      print(formatCase(title, tallies, calls));
    }
    if (delayMs === 0) {
      const rounds = options.rounds * THROUGHPUT_SHARE;
      const plan = planRounds(`${page.title} at once`, rounds, signal, progress);
      print(formatThroughput(page.title, await measureThroughput(contenders, page, plan)));
    }
    const compared = cases.map((one) => `${questionsToVerify(one)} × ${one.name}`);
    return { customers: people.people.length, compared, results };
  } finally {
    await closers.close();
  }
}

/** Steps of slow silos have names of their own. */
function prefixed(progress: Progress, delayMs: number): Progress {
  if (delayMs === 0) return progress;
  return {
    ...progress,
    show: (step, done, total) => progress.show(`${delayMs} ms: ${step}`, done, total),
  };
}
