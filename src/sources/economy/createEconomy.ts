import type { Row } from '../../dataset/Row.js';
import type { Slice } from '../Slice.js';
import type { Source } from '../Source.js';
import type { SourceObserver } from '../SourceObserver.js';
import { EconomicReader, type EconomyParts } from './EconomicReader.js';
import type { EconomyOptions } from './economyOptions.js';
import { LaneCache } from './LaneCache.js';
import type { LaneReader } from './LaneReader.js';
import { lifetimeOf } from './lifetimeOf.js';
import { Sharing } from './Sharing.js';

/** What a source's reads are to be saved by. */
export interface Economy {
  readonly options: EconomyOptions;
  /** Datasets that are never kept, whatever the options say. */
  readonly neverCached: ReadonlySet<string>;
  readonly ownerOf: EconomyParts['ownerOf'];
}

/** Makes what saves reads of a source; undefined where everything is switched off. */
export function createEconomy(
  { name, deadlineMs }: Pick<Source, 'name' | 'deadlineMs'>,
  reader: LaneReader,
  { options, neverCached, ownerOf }: Economy,
  observer: Pick<SourceObserver, 'onSaved'>,
): EconomicReader | undefined {
  const { sharing, cache } = options;
  if (sharing === undefined && cache === undefined) return undefined;
  return new EconomicReader(name, reader, {
    lanes: sharing && new Sharing<Slice>(sharing, deadlineMs),
    rows: sharing && new Sharing<Row>(sharing, deadlineMs),
    cache: cache && new LaneCache(cache),
    lifetimeOf: (dataset) =>
      cache === undefined || neverCached.has(dataset) ? undefined : lifetimeOf(dataset, cache),
    ownerOf,
    observer,
  });
}
