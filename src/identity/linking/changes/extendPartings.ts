import type { Parting } from '../../../store/CustomerDocument.js';

/** So many are read with what a customer decided; of whoever was parted from more, one says so. */
const MOST = 500;

/** What is known of a customer from whom records go on. */
interface Former {
  readonly ids: readonly string[];
  readonly version: number;
  readonly partedFrom: readonly Parting[];
}

/**
 * Whom the records of a customer were parted from: the ids that led to those who had them, as far as
 * they do not lead to it now, and whom these were parted from themselves. The newest first.
 */
export function extendPartings(
  ids: readonly string[],
  formers: readonly Former[],
  at: string,
): readonly Parting[] {
  const known = new Map<string | null, Parting>();
  for (const parting of formers.flatMap(({ partedFrom }) => partedFrom).sort(latestFirst)) {
    if (!known.has(parting.id)) known.set(parting.id, parting);
  }
  for (const { ids: former, version } of formers) {
    for (const id of former) {
      // The same parting, seen again after a crash, is left as it is.
      if ((known.get(id)?.version ?? -1) < version) known.set(id, { id, version, at });
    }
  }
  for (const id of ids) known.delete(id);
  const sorted = [...known.values()].sort(newestFirst);
  if (sorted.length <= MOST) return sorted;
  return [...sorted.slice(0, MOST - 1), { ...(sorted[MOST - 1] as Parting), id: null }];
}

function latestFirst(one: Parting, other: Parting): number {
  return other.version - one.version || Date.parse(other.at) - Date.parse(one.at);
}

/** Those that are not kept stay the last, whatever comes. */
function newestFirst(one: Parting, other: Parting): number {
  if (one.id === null || other.id === null) return one.id === null ? 1 : -1;
  if (one.at !== other.at) return one.at > other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
