import type { GuardedSource } from '../sources/GuardedSource.js';
import type { Lane } from './Lane.js';

/** Whose rows are read: the ids of a person, the records, and the identifiers that sources are keyed by. */
export interface LaneOwner {
  /** The current id and the former ones. */
  readonly ids: readonly string[];
  readonly records: readonly { readonly source: string; readonly recordId: string }[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
}

/** The lanes of a dataset that belong to a person: one per record, or per identifier or customer id where a source is keyed so. */
export function lanesOf(
  owner: LaneOwner,
  dataset: string,
  sources: readonly GuardedSource[],
): Lane[] {
  return sources.flatMap(({ name: source, capabilities }) => {
    const keyedBy = capabilities.get(dataset)?.keyedBy;
    if (keyedBy === undefined) return [];
    return keysOf(owner, source, keyedBy).map((key) => ({
      source,
      dataset,
      key,
      ...(keyedBy === 'CUSTOMER' && { isUnheard: true as const }),
    }));
  });
}

function keysOf(
  { ids, records, identifiers }: LaneOwner,
  source: string,
  keyedBy: string,
): readonly string[] {
  if (keyedBy === 'CUSTOMER') return ids;
  if (keyedBy === 'RECORD') {
    return records.filter((record) => record.source === source).map(({ recordId }) => recordId);
  }
  const values = identifiers.filter(({ type }) => type === keyedBy).map(({ value }) => value);
  return [...new Set(values)];
}
