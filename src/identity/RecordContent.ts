import type { StoredRecord } from '../store/RecordStore.js';
import type { RecordAttributes } from './attributes/RecordAttributes.js';
import type { IdentityRecord, RecordIdentifier } from './IdentityRecord.js';
import type { PersonName } from './names/PersonName.js';

/** The sealed part of a record in the store. */
export interface RecordContent {
  readonly recordId: string;
  readonly identifiers: readonly RecordIdentifier[];
  readonly name: PersonName | null;
  readonly attributes: RecordAttributes;
}

/** A record as linking sees it. */
export function fromStored({ content, ...stored }: StoredRecord<RecordContent>): IdentityRecord {
  const { key, source, fingerprint, birthId, mergedInto, identifierKeys } = stored;
  const own = new Set(content.identifiers.map((identifier) => identifier.key));
  const linkKeys = identifierKeys.filter((one) => !own.has(one));
  return { key, source, fingerprint, birthId, mergedInto, linkKeys, ...content };
}

/** A record as the store takes it in. */
export function toStored(record: IdentityRecord): StoredRecord<RecordContent> {
  const { key, source, fingerprint, birthId, mergedInto, linkKeys, ...content } = record;
  const identifierKeys = lookUpKeysOf(record);
  return { key, source, identifierKeys, fingerprint, birthId, mergedInto, content };
}

/** The hashes under which the store finds a record. */
export function lookUpKeysOf({ identifiers, linkKeys }: IdentityRecord): string[] {
  return [...identifiers.map(({ key }) => key), ...linkKeys];
}
