import { startCommandProxy } from './startCommandProxy.js';

/** Rotunda's own store, whose reads are counted on their way. */
export interface CountedStore {
  readonly url: string;
  /** Reads of a collection for a tenant so far. */
  reads(collection: string): number;
  close(): Promise<void>;
}

/** Puts a proxy before a store. */
export async function countStoreReads(storeUrl: string): Promise<CountedStore> {
  const url = new URL(storeUrl);
  const counts = new Map<string, number>();
  const proxy = await startCommandProxy(Number(url.port), (command) => {
    const collection = command.find ?? command.aggregate;
    const condition = command.filter ?? command.pipeline?.[0]?.$match;
    // What is looked for over all tenants from time to time, nobody asked for.
    if (collection !== undefined && condition?.tenant !== undefined)
      counts.set(collection, (counts.get(collection) ?? 0) + 1);
    return undefined;
  });
  url.port = String(proxy.port);
  return {
    url: url.href,
    reads: (collection) => counts.get(collection) ?? 0,
    close: () => proxy.close(),
  };
}
