import { mapConcurrently } from '../../../lib/mapConcurrently.js';
import type { CustomerStore } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';
import { notePartings } from './notePartings.js';
import type { PlannedChange } from './PlannedChange.js';

type Store = CustomerStore<CustomerContent>;

const CONCURRENCY = 8;
const INSERT_SIZE = 500;

/**
 * Writes what customers are to become; answers how many somebody else changed meanwhile. What gains
 * records is written before what loses them, and merged customers go last: whoever reads in between
 * finds each record, if anything, twice. Where somebody came in between, who loses records waits for
 * the next time.
 */
export async function writeChanges(
  store: Store,
  planned: readonly PlannedChange[],
  onWritten: (count: number) => void,
): Promise<number> {
  const created = planned.filter(({ survivor }) => survivor === undefined);
  const changed = planned.filter(({ survivor }) => survivor !== undefined).sort(gainingFirst);
  let conflicts = 0;
  for (let at = 0; at < created.length; at += INSERT_SIZE) {
    const states = created.slice(at, at + INSERT_SIZE).map(({ state }) => state);
    conflicts += await store.insertMany(states);
    onWritten(states.length);
  }
  const noted = (await notePartings(store, changed)).flatMap((change) => change ?? []);
  conflicts += changed.length - noted.length;
  const losing = new Set(planned.flatMap(({ left }) => left.map(({ id }) => id)));
  const loses = ({ survivor, absorbed }: PlannedChange) =>
    [survivor, ...absorbed].some((one) => one !== undefined && losing.has(one.id));
  const ready = conflicts === 0 ? noted : noted.filter((change) => !loses(change));
  const missed = await mapConcurrently(ready, CONCURRENCY, async (change) => {
    const count = await replace(store, change);
    onWritten(1);
    return count;
  });
  return missed.reduce((sum, count) => sum + count, conflicts);
}

/** Changes one, and removes whoever went into it; answers how many of these somebody else changed. */
async function replace(
  store: Store,
  { state, survivor, absorbed }: PlannedChange,
): Promise<number> {
  if (!(await store.replace(survivor?.version ?? 0, state))) return 1;
  let conflicts = 0;
  for (const { id, version } of absorbed) {
    if (!(await store.remove(id, version))) conflicts += 1;
  }
  return conflicts;
}

function gainingFirst(a: PlannedChange, b: PlannedChange): number {
  return gain(b) - gain(a);
}

function gain({ state, survivor }: PlannedChange): number {
  return state.recordKeys.length - (survivor?.recordKeys.length ?? 0);
}
