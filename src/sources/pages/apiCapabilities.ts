import type { Mapping } from '../../config/expressions/Expression.js';
import type { Capabilities } from '../Capabilities.js';
import { isNumberType } from '../isNumberType.js';
import { mappedChannels } from '../mappedChannels.js';
import { mappedConstants } from '../mappedConstants.js';

/** What of an API's dataset its capabilities follow from. */
export interface ApiDataset {
  readonly name: string;
  readonly keyedBy: string;
  readonly mapping: Mapping;
  readonly reader: { readonly tellsParent: boolean };
  readonly find?: Readonly<Record<string, unknown>> | undefined;
  readonly search?: unknown;
  /** What a company makes of a key, of a normalised one. */
  readonly key?: unknown;
}

/** What an API, which answers in pages, can do for a dataset. */
export function apiCapabilities(
  { name, keyedBy, mapping, reader, find, search, key }: ApiDataset,
  calls: Pick<Capabilities, 'batchSize' | 'maxInFlight' | 'perLaneLimit'>,
): Capabilities {
  const isProfiles = name === 'profiles';
  return {
    ...calls,
    keyedBy,
    asksAsWritten: key === undefined && isNumberType(keyedBy),
    tellsParent: reader.tellsParent,
    channels: mappedChannels(mapping),
    constants: mappedConstants(mapping),
    findBy: isProfiles ? Object.keys(find ?? {}) : [],
    search: isProfiles && search !== undefined,
  };
}
