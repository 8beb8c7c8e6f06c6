import { Closers } from '../../src/demo/Closers.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
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
import { createProgress, type Progress } from './report/createProgress.js';
import { formatCase } from './report/formatCase.js';
import { formatHeader } from './report/formatHeader.js';
import { formatThroughput } from './report/formatThroughput.js';
import { delayPlaces } from './silos/delay/delayPlaces.js';
import { questionsToVerify } from './verify/questionsToVerify.js';
import { verifyCases } from './verify/verifyCases.js';

const MEMORY = { people: 100, rows: 100 };
/** Rounds of the throughput, each of a whole block of questions, as a share of those asked for. */
const THROUGHPUT_SHARE = 0.02;
/** What a silo in another data centre takes. */
const SLOW_MS = 20;

/** Starts the hat shop and the contenders, compares their answers, times them, and prints what came of it. */
export async function runBench(options: BenchOptions, signal: AbortSignal): Promise<void> {
  const closers = new Closers();
  const progress = closers.add(createProgress(), async (one) => one.stop());
  try {
    const report = await measure(options, signal, progress, closers);
    progress.stop();
    process.stdout.write(`\n${report}\n`);
  } finally {
    await closers.close();
  }
}

async function measure(
  options: BenchOptions,
  signal: AbortSignal,
  progress: Progress,
  closers: Closers,
): Promise<string> {
  const { customers, seed } = options;
  const telling = startHatShop({ customers, seed, onProgress: progress.show });
  const shop = closers.add(await telling, (one) => one.close());
  const stage = { options, signal, progress, shop };
  return [await measureSilos(stage, 0), await measureSilos(stage, SLOW_MS)].join('\n\n');
}

interface Stage {
  readonly options: BenchOptions;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly shop: HatShop;
}

/** All contenders on silos that answer at once, or so much later; those first measure what latency hides. */
async function measureSilos(stage: Stage, delayMs: number): Promise<string> {
  const { options, signal, progress, shop } = stage;
  const closers = new Closers();
  try {
    const places =
      delayMs === 0
        ? placesOf(shop.config)
        : await delayPlaces(placesOf(shop.config), delayMs, closers);
    const memory = { ...MEMORY, seed: options.seed };
    const steps = prefixed(progress, delayMs);
    const open = await openContenders(places, memory, closers, signal, steps);
    const { contenders, people } = open;
    const page = customerPage(people);
    const atOnce = [timelinePage(people), memoryAnswer(memory)];
    const cases = [oneCustomer(people.people), page, ...(delayMs === 0 ? atOnce : [])];
    const verified = await verifyCases(contenders, cases, shop, signal, steps);
    const compared = cases.map((one) => `${questionsToVerify(one)} × ${one.name}`);
    const sections =
      delayMs === 0
        ? [formatHeader(options, shop, people.people.length, compared)]
        : [`Silos that take ${delayMs} ms`];
    for (const { benchCase, calls } of verified) {
      const { title, share } = benchCase;
      const plan = planRounds(title, options.rounds * share, signal, steps);
      sections.push(formatCase(title, await measureRounds(contenders, benchCase, plan), calls));
    }
    if (delayMs > 0) return sections.join('\n\n');
    const rounds = options.rounds * THROUGHPUT_SHARE;
    const plan = planRounds(`${page.title} at once`, rounds, signal, steps);
    sections.push(formatThroughput(page.title, await measureThroughput(contenders, page, plan)));
    return sections.join('\n\n');
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
