import { Closers } from '../../src/demo/Closers.js';
import { startHatShop } from '../../src/demo/startHatShop.js';
import { customerPage } from './cases/customerPage.js';
import { largeAnswer } from './cases/largeAnswer.js';
import { oneCustomer } from './cases/oneCustomer.js';
import { openContenders } from './contenders/openContenders.js';
import { measureRounds } from './measure/measureRounds.js';
import { measureThroughput } from './measure/measureThroughput.js';
import { planRounds } from './measure/planRounds.js';
import type { BenchOptions } from './readOptions.js';
import { createProgress, type Progress } from './report/createProgress.js';
import { formatCase } from './report/formatCase.js';
import { formatHeader } from './report/formatHeader.js';
import { formatThroughput } from './report/formatThroughput.js';
import { questionsToVerify } from './verify/questionsToVerify.js';
import { verifyCases } from './verify/verifyCases.js';

const MEMORY = { people: 100, rows: 100 };
/** Rounds of the throughput, each of a whole block of questions, as a share of those asked for. */
const THROUGHPUT_SHARE = 0.02;

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
  const { customers, rounds, seed } = options;
  const telling = startHatShop({ customers, seed, onProgress: progress.show });
  const shop = closers.add(await telling, (one) => one.close());
  const memory = { ...MEMORY, seed };
  const { contenders, people } = await openContenders(shop, memory, closers, signal, progress);
  const page = customerPage(people);
  const cases = [oneCustomer(people.people), page, largeAnswer(memory)];
  const verified = await verifyCases(contenders, cases, shop, signal, progress);
  const compared = cases.map((one) => `${questionsToVerify(one)} × ${one.name}`);
  const sections = [formatHeader(options, shop, people.people.length, compared)];
  for (const { benchCase, calls } of verified) {
    const { title, share } = benchCase;
    const plan = planRounds(title, rounds * share, signal, progress);
    sections.push(formatCase(title, await measureRounds(contenders, benchCase, plan), calls));
  }
  const plan = planRounds(`${page.title} at once`, rounds * THROUGHPUT_SHARE, signal, progress);
  sections.push(formatThroughput(page.title, await measureThroughput(contenders, page, plan)));
  return sections.join('\n\n');
}
