import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { StoredRecord } from '../../store/RecordStore.js';
import { createIdentityRecord } from '../createIdentityRecord.js';
import type { IdentityRecord, RecordIdentifier } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { linkKeysOf } from '../linking/linkKeysOf.js';
import { fromStored, lookUpKeysOf, type RecordContent, toStored } from '../RecordContent.js';

/** What became known by some profile rows. */
export interface Recorded {
  /** Keys of records that are new or have changed. */
  readonly changed: readonly string[];
  /** Keys of the identifiers that changed records had before. */
  readonly formerIdentifierKeys: readonly string[];
}

/** Notes what sources say of records; those that say what they said before are only touched. */
export async function recordRows(
  { records, hasher, normalisation, rules }: IdentityStores,
  rows: readonly ProfileRow[],
  scan: string,
): Promise<Recorded> {
  const now = new Date();
  const seen = foldDuplicates(
    rows.map((row) => createIdentityRecord(row, hasher, normalisation, now)),
  );
  const known = new Map((await records.byKeys([...seen.keys()])).map((one) => [one.key, one]));
  const same: string[] = [];
  const changed: IdentityRecord[] = [];
  for (const one of seen.values()) {
    const record = { ...one, linkKeys: linkKeysOf(one, rules, hasher) };
    const before = known.get(record.key);
    if (before !== undefined && saysTheSame(before, record)) {
      same.push(record.key);
    } else {
      const former = before === undefined ? [] : fromStored(before).identifiers;
      changed.push({ ...record, identifiers: keepFirstSeen(record.identifiers, former) });
    }
  }
  await records.touch(same, scan);
  await records.write(changed.map(toStored), scan);
  return {
    changed: changed.map(({ key }) => key),
    formerIdentifierKeys: changed.flatMap(({ key }) => known.get(key)?.identifierKeys ?? []),
  };
}

/** Rules may have changed since: they look for records by other keys then. */
function saysTheSame(
  { fingerprint, mergedInto, identifierKeys }: StoredRecord<RecordContent>,
  record: IdentityRecord,
): boolean {
  const before = new Set(identifierKeys);
  return (
    mergedInto === null &&
    fingerprint === record.fingerprint &&
    lookUpKeysOf(record).every((key) => before.has(key))
  );
}

/** A source may list a record twice; what its rows carry is then taken together. */
function foldDuplicates(records: readonly IdentityRecord[]): Map<string, IdentityRecord> {
  const folded = new Map<string, IdentityRecord>();
  for (const record of records) {
    const before = folded.get(record.key);
    if (before === undefined) {
      folded.set(record.key, record);
      continue;
    }
    const identifiers = new Map(
      [...before.identifiers, ...record.identifiers].map((one) => [one.key, one]),
    );
    folded.set(record.key, {
      ...record,
      name: before.name ?? record.name,
      attributes: before.attributes.birthDate === null ? record.attributes : before.attributes,
      fingerprint: [before.fingerprint, record.fingerprint].sort().join(),
      identifiers: [...identifiers.values()],
    });
  }
  return folded;
}

function keepFirstSeen(
  identifiers: readonly RecordIdentifier[],
  former: readonly RecordIdentifier[],
): RecordIdentifier[] {
  const since = new Map(former.map(({ key, firstSeenAt }) => [key, firstSeenAt]));
  return identifiers.map((one) => ({ ...one, firstSeenAt: since.get(one.key) ?? one.firstSeenAt }));
}
