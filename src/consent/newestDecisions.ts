import type { Start } from '../dataset/Position.js';
import { PartingLane } from '../sources/own/PartingLane.js';
import { SourceError } from '../sources/SourceError.js';
import type { ConsentStore, StoredConsent } from '../store/ConsentStore.js';
import type { Parting } from '../store/CustomerDocument.js';
import type { CustomerWindow } from '../store/newestOfCustomers.js';
import type { ConsentContent } from './ConsentContent.js';
import { isHandedDown } from './isHandedDown.js';

type Stored = StoredConsent<ConsentContent>;

/** Of those from whom records were parted, decisions are read by so many at least, as few of them count. */
const LEAST_READ = 100;

/**
 * The newest decisions of each lane, one more than asked for where there are more. In the lane of a
 * parting there is what is handed down by it: nobody can tell for whom of those who were parted it
 * was decided, so it counts for each.
 */
export async function newestDecisions(
  store: ConsentStore<ConsentContent>,
  lanes: readonly string[],
  window: CustomerWindow,
): Promise<ReadonlyMap<string, readonly Stored[] | SourceError>> {
  const partings = new Map<string, Parting>();
  for (const lane of lanes) {
    const parting = PartingLane.read(lane);
    if (parting !== undefined) partings.set(lane, parting);
  }
  const own = lanes.filter((lane) => !partings.has(lane));
  if (partings.size === 0) return store.newest(own, window);
  const { starts, ...range } = window;
  const wide = { ...range, limit: Math.max(range.limit, LEAST_READ) };
  const ids = new Set([...partings.values()].flatMap(({ id }) => id ?? []));
  const [found, formers] = await Promise.all([
    own.length === 0 ? undefined : store.newest(own, window),
    store.newest([...ids], wide),
  ]);
  const handedDown = await Promise.all(
    [...partings].map(async ([lane, parting]) => {
      const { id } = parting;
      if (id === null) return [lane, tooMany()] as const;
      const start = starts?.get(lane);
      const readOn = async (from: Start) =>
        (await store.newest([id], { ...wide, starts: new Map([[id, from]]) })).get(id) ?? [];
      const first = start === undefined ? (formers.get(id) ?? []) : await readOn(start);
      const before = await takeHandedDown(first, parting, range.limit, wide.limit, readOn);
      return [lane, before] as const;
    }),
  );
  return new Map<string, readonly Stored[] | SourceError>([...(found ?? []), ...handedDown]);
}

/** Takes what counts after a parting of page after page, one more than asked for. */
async function takeHandedDown(
  first: readonly Stored[],
  parting: Parting,
  limit: number,
  pageLimit: number,
  readOn: (start: Start) => Promise<readonly Stored[]>,
): Promise<readonly Stored[]> {
  const taken: Stored[] = [];
  let page = first;
  for (;;) {
    taken.push(...page.filter((one) => isHandedDown(one, parting)));
    const last = page.at(-1);
    if (last === undefined || page.length <= pageLimit || taken.length > limit) {
      return taken.slice(0, limit + 1);
    }
    page = await readOn({ time: last.at, token: last.key });
  }
}

function tooMany(): SourceError {
  return new SourceError('SOURCE_BAD_RESPONSE', 'parted from more customers than are kept');
}
