import type { Row } from '../../dataset/Row.js';
import type { Slice } from '../Slice.js';
import type { Source } from '../Source.js';
import type { SourceObserver } from '../SourceObserver.js';
import { EconomicReader } from './EconomicReader.js';
import type { EconomyOptions } from './economyOptions.js';
import { KeptLanes } from './KeptLanes.js';
import { LaneCache } from './LaneCache.js';
import type { LaneReader } from './LaneReader.js';
import { lifetimeOf } from './lifetimeOf.js';
import { SharedLanes, type SharedLanesParts } from './SharedLanes.js';
import { Sharing } from './Sharing.js';

/** What a source's reads are to be saved by. */
export interface Economy {
  readonly options: EconomyOptions;
  /** Datasets that are never kept, whatever the options say. */
  readonly neverCached: ReadonlySet<string>;
  /** Names the owner of a lane as changes name it. */
  readonly ownerOf: (tenant: string, dataset: string, lane: string) => string;
  /** Where replicas share what is kept; undefined where they do not. */
  readonly share?: Omit<SharedLanesParts, 'lifetimesMs'> | undefined;
}

/** Makes what saves reads of a source; undefined where everything is switched off. */
export function createEconomy(
  { name, deadlineMs, capabilities }: Pick<Source, 'name' | 'deadlineMs' | 'capabilities'>,
  reader: LaneReader,
  { options, neverCached, ownerOf, share }: Economy,
  observer: Pick<SourceObserver, 'onSaved'>,
): EconomicReader | undefined {
  const { sharing, cache } = options;
  if (sharing === undefined && cache === undefined) return undefined;
  const lifetimes = new Map(
    [...capabilities.keys()].flatMap((dataset) => {
      if (cache === undefined || neverCached.has(dataset)) return [];
      const lifetime = lifetimeOf(dataset, cache);
      return lifetime === undefined ? [] : [[dataset, lifetime] as const];
    }),
  );
  const lifetimesMs = new Map([...lifetimes].map(([dataset, { keptMs }]) => [dataset, keptMs]));
  const shared = share && new SharedLanes(name, { ...share, lifetimesMs });
  return new EconomicReader(name, reader, {
    lanes: sharing && new Sharing<Slice>(sharing, deadlineMs),
    rows: sharing && new Sharing<Row>(sharing, deadlineMs),
    kept: cache && new KeptLanes(new LaneCache(cache), shared, ownerOf),
    lifetimeOf: (dataset) => lifetimes.get(dataset),
    observer,
  });
}
