import { Closers } from '../../src/demo/Closers.js';
import { startHatShop } from '../../src/demo/startHatShop.js';
import { measureSilos } from './measureSilos.js';
import type { BenchOptions } from './readOptions.js';
import { createProgress, type Progress } from './report/createProgress.js';
import { formatHeader } from './report/formatHeader.js';
import { writeResults } from './report/writeResults.js';

/** What a silo in another data centre takes. */
const SLOW_MS = 20;
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
  const { customers, seed, quick } = options;
  const telling = startHatShop({
    customers,
    seed,
    connections: CONNECTIONS,
    onProgress: progress.show,
  });
  const shop = closers.add(await telling, (one) => one.close());
  const print = (section: string) => void process.stdout.write(`\n${section}\n`);
  const stage = { options, signal, progress, shop, print };
  const atOnce = await measureSilos(stage, 0);
  const header = formatHeader(options, shop, atOnce.customers, atOnce.compared);
  print(header);
  if (!quick) await writeResults(header, atOnce.results);
  print(`Silos that take ${SLOW_MS} ms`);
  const slow = await measureSilos(stage, SLOW_MS);
  if (!quick) await writeResults(header, [...atOnce.results, ...slow.results]);
}
