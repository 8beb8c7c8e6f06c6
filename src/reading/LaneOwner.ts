import type { GuardedSource } from '../sources/GuardedSource.js';
import { PartingLane } from '../sources/own/PartingLane.js';
import type { Parting } from '../store/CustomerDocument.js';
import type { Lane } from './Lane.js';
import { type WrittenIdentifier, writtenKeys } from './writtenKeys.js';

/** Whose rows are read: the ids of a person, the records, and the identifiers that sources are keyed by. */
export interface LaneOwner {
  /** The current id and the former ones. */
  readonly ids: readonly string[];
  readonly partedFrom: readonly Parting[];
  readonly records: readonly { readonly source: string; readonly recordId: string }[];
  readonly identifiers: readonly (WrittenIdentifier & { readonly type: string })[];
}

interface Serving {
  readonly source: string;
  readonly keyedBy: string;
  readonly handsDown: boolean;
  readonly asksAsWritten: boolean;
}

/** By the sources of a gateway and the dataset: it is the same for every person. */
const serving = new WeakMap<readonly GuardedSource[], Map<string, readonly Serving[]>>();

/** The lanes of a dataset that belong to a person: one per record, or per identifier or customer id where a source is keyed so, and per parting where what was recorded goes on after it. */
export function lanesOf(
  owner: LaneOwner,
  dataset: string,
  sources: readonly GuardedSource[],
): Lane[] {
  const lanes: Lane[] = [];
  for (const serving of servingOf(dataset, sources)) {
    const { source, keyedBy, handsDown } = serving;
    const keys = keysOf(owner, serving);
    const all = handsDown ? [...keys, ...owner.partedFrom.map(PartingLane.of)] : keys;
    for (const key of all) {
      lanes.push(
        keyedBy === 'CUSTOMER'
          ? { source, dataset, key, isUnheard: true }
          : { source, dataset, key },
      );
    }
  }
  return lanes;
}

function servingOf(dataset: string, sources: readonly GuardedSource[]): readonly Serving[] {
  let byDataset = serving.get(sources);
  if (byDataset === undefined) {
    byDataset = new Map();
    serving.set(sources, byDataset);
  }
  let known = byDataset.get(dataset);
  if (known === undefined) {
    known = sources.flatMap(({ name, capabilities }) => {
      const { keyedBy, handsDown = false, asksAsWritten = false } = capabilities.get(dataset) ?? {};
      return keyedBy === undefined ? [] : [{ source: name, keyedBy, handsDown, asksAsWritten }];
    });
    byDataset.set(dataset, known);
  }
  return known;
}

function keysOf(
  { ids, records, identifiers }: LaneOwner,
  { source, keyedBy, asksAsWritten }: Serving,
): readonly string[] {
  if (keyedBy === 'CUSTOMER') return ids;
  const keys: string[] = [];
  if (keyedBy === 'RECORD') {
    for (const record of records) if (record.source === source) keys.push(record.recordId);
    return keys;
  }
  const own = identifiers.filter(({ type }) => type === keyedBy);
  if (asksAsWritten) return writtenKeys(own, source);
  for (const { value } of own) keys.push(value);
  return keys.length < 2 ? keys : [...new Set(keys)];
}
