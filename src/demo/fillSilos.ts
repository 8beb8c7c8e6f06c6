import type { Silo } from './silos/Silo.js';
import { type StoryOptions, tellStory } from './story/tellStory.js';
import type { HatShopTruth } from './truth/HatShopTruth.js';
import { TruthBook } from './truth/TruthBook.js';

/** Lives that are told before they are written. */
const PORTION = 200;

/**
 * Tells the story into the silos, portion by portion: the next is told while the databases still
 * write the last. Answers the truth about it.
 */
export async function fillSilos(
  silos: readonly Silo[],
  options: StoryOptions,
  onProgress: (done: number) => void,
): Promise<HatShopTruth> {
  const truth = new TruthBook();
  let told = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async () => {
    await writing;
    writing = Promise.all(silos.map((silo) => silo.flush()));
    // Who fails is heard of when it is waited for.
    writing.catch(() => undefined);
    onProgress(told);
  };
  for (const life of tellStory(options)) {
    for (const silo of silos) silo.add(life);
    truth.add(life);
    told += 1;
    if (told % PORTION === 0) await write();
  }
  await write();
  await writing;
  await Promise.all(silos.map((silo) => silo.finish()));
  return truth.close(options);
}
