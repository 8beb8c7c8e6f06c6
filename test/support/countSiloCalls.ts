import { createSourceEntry, type SourceEntry } from '../../src/config/SourceEntry.js';
import type { HatShop } from '../../src/demo/startHatShop.js';
import { executeMessage } from './executeMessage.js';
import { type FaultProxy, startFaultProxy } from './startFaultProxy.js';

/** What goes by once in each round trip to a silo that speaks no HTTP. */
const STATEMENTS: Readonly<Record<string, string>> = {
  shop: executeMessage,
  stores: executeMessage,
  social: '\u0002aggregate',
  behaviour: '\u0002aggregate',
};

/** Calls are counted, not timed: a busy machine must not make one of them fail. */
const PATIENT_MS = 10_000;

/** A hat shop of which every round trip is counted by the silos themselves. */
export interface CountedSilos {
  readonly sources: Readonly<Record<string, SourceEntry>>;
  /** What stands before each database. */
  readonly proxies: ReadonlyMap<string, FaultProxy>;
  /** Round trips that the silos have seen so far. */
  seen(): Record<string, number>;
  close(): Promise<void>;
}

/** Puts a proxy before each database of a hat shop; its services count for themselves. */
export async function countSiloCalls(shop: HatShop): Promise<CountedSilos> {
  const proxies = new Map<string, FaultProxy>();
  const sources: Record<string, SourceEntry> = {};
  for (const [name, { kind, config }] of Object.entries(shop.config.sources)) {
    const statement = STATEMENTS[name];
    const patient = { ...config, deadlineMs: PATIENT_MS };
    if (statement === undefined) {
      sources[name] = createSourceEntry(kind, patient);
      continue;
    }
    const url = new URL(String(config.url));
    const proxy = await startFaultProxy(Number(url.port), statement);
    proxies.set(name, proxy);
    url.port = String(proxy.port);
    sources[name] = createSourceEntry(kind, { ...patient, url: url.href });
  }
  return {
    sources,
    proxies,
    seen() {
      const counts: Record<string, number> = {};
      for (const [name, proxy] of proxies) counts[name] = proxy.passed();
      for (const [name, routes] of shop.requestCounts()) {
        if (name.includes(' ')) continue;
        counts[name] = [...routes.values()].reduce((sum, count) => sum + count, 0);
      }
      return counts;
    },
    async close() {
      for (const proxy of proxies.values()) await proxy.close();
    },
  };
}
