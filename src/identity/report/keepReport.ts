import { randomUUID } from 'node:crypto';
import type { IdentityStores } from '../IdentityStores.js';
import type { Stop } from '../linking/clusters/Stop.js';

/** Stops of each kind that are kept to be shown; all are counted. */
const KEPT = 10_000;

/** Keeps what linking everything found to stand against links, for the report. */
export async function keepReport(
  { stops: store }: IdentityStores,
  found: readonly Stop[],
  sizes: { readonly records: number; readonly customers: number },
): Promise<void> {
  const byKind = new Map<string, Stop[]>();
  for (const stop of found) {
    const list = byKind.get(stop.kind);
    if (list === undefined) byKind.set(stop.kind, [stop]);
    else list.push(stop);
  }
  const counts = Object.fromEntries([...byKind].map(([kind, list]) => [kind, list.length]));
  for (const [kind, list] of byKind) {
    byKind.set(kind, list.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, KEPT));
  }
  await store.replace({ run: randomUUID(), at: new Date(), ...sizes }, byKind, counts);
}

function weightOf(stop: Stop): number {
  return stop.kind === 'sharedValue' ? stop.records : 0;
}
