import type { Closers } from '../../../../src/demo/Closers.js';
import type { HatShopPlaces } from '../../../../src/demo/config/HatShopPlaces.js';
import { startDelay } from './startDelay.js';

/** The same silos, each answering so much later; Rotunda's own store is no silo. */
export async function delayPlaces(
  places: HatShopPlaces,
  delayMs: number,
  closers: Closers,
): Promise<HatShopPlaces> {
  const { store, ...silos } = places;
  const delayed = await Promise.all(
    Object.entries(silos).map(async ([name, silo]) => {
      const { port } = new URL(silo.url);
      const delay = closers.add(await startDelay(Number(port), delayMs), (one) => one.close());
      return [name, { ...silo, url: silo.url.replace(`:${port}`, `:${delay.port}`) }];
    }),
  );
  return { ...(Object.fromEntries(delayed) as typeof silos), store };
}
