import type { Mapping } from '../../config/expressions/Expression.js';
import type { Capabilities } from '../Capabilities.js';
import { mappedChannels } from '../mappedChannels.js';
import { mappedConstants } from '../mappedConstants.js';
import { identifierLeaves } from './identifierLeaves.js';

const BATCH_SIZE = 1_000;

/** What of a database's dataset its capabilities follow from. */
export interface DatabaseDataset {
  readonly name: string;
  readonly keyedBy: string;
  readonly mapping: Mapping;
  readonly search: readonly string[];
  readonly countsBy: ReadonlySet<string>;
}

/** What the kinds of databases call by names of their own. */
export interface DatabaseTraits {
  readonly maxInFlight: number;
  /** Whether rows have a time to be ordered by. */
  readonly isDated: boolean;
  readonly tellsParent: boolean;
  /** Whether the database can compare what a mapping names. */
  isComparable(leaf: unknown): boolean;
}

/** What a database, which can limit rows per record, can do for a dataset. */
export function databaseCapabilities(
  { name, keyedBy, mapping, search, countsBy }: DatabaseDataset,
  { maxInFlight, isDated, tellsParent, isComparable }: DatabaseTraits,
): Capabilities {
  const isProfiles = name === 'profiles';
  const findable = Object.keys(mapping.identifiers ?? {}).filter((type) =>
    identifierLeaves(mapping, type).every(isComparable),
  );
  return {
    batchSize: BATCH_SIZE,
    maxInFlight,
    keyedBy,
    perLaneLimit: true,
    tellsParent,
    channels: mappedChannels(mapping),
    constants: mappedConstants(mapping),
    findBy: isProfiles ? findable : [],
    search: isProfiles && search.length > 0,
    ...(isDated ? { countsBy } : {}),
    watch: isDated,
    stream: isDated,
  };
}
