import { Closers } from '../../src/demo/Closers.js';
import { startHatShop } from '../../src/demo/startHatShop.js';
import { startEmbeddedMongo } from '../../src/embedded/mongodb/startEmbeddedMongo.js';
import { casesAt } from './cases/casesAt.js';
import { measureSilos } from './measureSilos.js';
import type { BenchOptions } from './readOptions.js';
import type { CaseResult } from './report/CaseResult.js';
import { createProgress, type Progress } from './report/createProgress.js';
import { formatGoals } from './report/formatGoals.js';
import { formatHeader } from './report/formatHeader.js';
import { formatTable } from './report/formatTable.js';
import { writeResults } from './report/writeResults.js';

/** Each contender has two pools. */
const CONNECTIONS = 300;

/** Starts the hat shop and the contenders, compares their answers, times them, and prints what came of it as it comes. */
export async function runBench(options: BenchOptions, signal: AbortSignal): Promise<void> {
  const closers = new Closers();
  const progress = closers.add(createProgress(), async (one) => one.stop());
  try {
    await measure(options, signal, progress, closers);
  } finally {
    await closers.close();
  }
}

async function measure(
  options: BenchOptions,
  signal: AbortSignal,
  progress: Progress,
  closers: Closers,
): Promise<void> {
  const { customers, seed } = options;
  const telling = startHatShop({
    customers,
    seed,
    connections: CONNECTIONS,
    onProgress: progress.show,
  });
  const shop = closers.add(await telling, (one) => one.close());
  const print = (section: string) => void process.stdout.write(`\n${section}\n`);
  const store = closers.add(await startEmbeddedMongo({ quiet: true }), (one) => one.close());
  const stage = { options, signal, progress, shop, store, print };
  let header = '';
  const results: CaseResult[] = [];
  for (const delayMs of options.silosMs) {
    if (casesAt(delayMs, options.cases).length === 0) continue;
    if (delayMs > 0) print(`Silos that take ${delayMs} ms`);
    const measured = await measureSilos(stage, delayMs);
    results.push(...measured.results);
    if (header === '') {
      header = formatHeader(options, shop, measured.customers, measured.compared);
      print(header);
    }
  }
  print(formatTable(formatGoals(results)));
  if (options.whole) await writeResults(header, results);
}
