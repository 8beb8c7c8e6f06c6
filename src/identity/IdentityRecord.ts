import type { RecordAttributes } from './attributes/RecordAttributes.js';
import type { PersonName } from './names/PersonName.js';

/** An identifier of a record, normalised, and its hash. */
export interface RecordIdentifier {
  readonly type: string;
  readonly value: string;
  /** As its record writes it, where a source may want it so. */
  readonly written?: string;
  readonly key: string;
  /** RFC 3339. */
  readonly firstSeenAt: string;
}

/** What linking knows of a record. */
export interface IdentityRecord {
  /** Hash of tenant, source and record id. */
  readonly key: string;
  readonly source: string;
  readonly recordId: string;
  readonly identifiers: readonly RecordIdentifier[];
  readonly name: PersonName | null;
  readonly attributes: RecordAttributes;
  /** Hashes of what its attributes make together, for rules about these. */
  readonly linkKeys: readonly string[];
  readonly fingerprint: string;
  /** The customer id that this record brings along, should it need one of its own. */
  readonly birthId: string;
  /** Key of the record that its source merged it into; such a record is no more. */
  readonly mergedInto: string | null;
}
