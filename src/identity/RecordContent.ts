import type { StoredRecord } from '../store/RecordStore.js';
import type { IdentityRecord, RecordIdentifier } from './IdentityRecord.js';
import type { PersonName } from './names/PersonName.js';

/** The sealed part of a record in the store. */
export interface RecordContent {
  readonly recordId: string;
  readonly identifiers: readonly RecordIdentifier[];
  readonly name: PersonName | null;
}

/** A record as linking sees it. */
export function fromStored({ content, ...stored }: StoredRecord<RecordContent>): IdentityRecord {
  const { key, source, fingerprint, birthId, mergedInto } = stored;
  return { key, source, fingerprint, birthId, mergedInto, ...content };
}

/** A record as the store takes it in. */
export function toStored(record: IdentityRecord): StoredRecord<RecordContent> {
  const { key, source, fingerprint, birthId, mergedInto, recordId, identifiers, name } = record;
  const identifierKeys = identifiers.map((identifier) => identifier.key);
  const content = { recordId, identifiers, name };
  return { key, source, identifierKeys, fingerprint, birthId, mergedInto, content };
}
