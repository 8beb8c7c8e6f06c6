import { setTimeout as sleep } from 'node:timers/promises';
import type { HatShopPlaces } from '../../src/demo/config/HatShopPlaces.js';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';

const FAULTS: readonly Fault[] = ['refuse', 'hang', 'garbage', 'drip'];
const MOST_AT_ONCE = 4;
const LONGEST_MS = 3_000;

/** Silos that can be made to fail. */
export interface TroubledSilos {
  /** Where they are behind their proxies. */
  readonly places: HatShopPlaces;
  /** Makes them fail, each by itself and at random, until the signal is aborted; then all are well. */
  trouble(random: () => number, signal: AbortSignal): Promise<number>;
  close(): Promise<void>;
}

/** Puts a proxy before each silo of a hat shop. */
export async function troubleSilos(places: HatShopPlaces): Promise<TroubledSilos> {
  const { store, ...silos } = places;
  const proxies: FaultProxy[] = [];
  const behind = Object.entries(silos).map(async ([name, place]) => {
    const url = new URL(place.url);
    const proxy = await startFaultProxy(Number(url.port));
    proxies.push(proxy);
    url.port = String(proxy.port);
    return [name, { ...place, url: url.href.replace(/\/$/, '') }];
  });
  return {
    places: { ...Object.fromEntries(await Promise.all(behind)), store } as HatShopPlaces,
    async trouble(random, signal) {
      let faults = 0;
      const one = async () => {
        while (!signal.aborted) {
          const proxy = proxies[Math.floor(random() * proxies.length)];
          proxy?.setFault(FAULTS[Math.floor(random() * FAULTS.length)] ?? 'hang');
          faults += 1;
          await sleep(random() * LONGEST_MS, undefined, { signal }).catch(() => undefined);
          proxy?.setFault('none');
          await sleep(random() * LONGEST_MS, undefined, { signal }).catch(() => undefined);
        }
      };
      await Promise.all(Array.from({ length: MOST_AT_ONCE }, one));
      for (const proxy of proxies) proxy.setFault('none');
      return faults;
    },
    close: async () => {
      for (const proxy of proxies) await proxy.close();
    },
  };
}
