import type { RawIdentifier } from './mapping/compileIdentifiers.js';
import type { Row } from './Row.js';

/** A postal address as a source keeps it. */
export interface AddressValue {
  readonly line1?: string | null;
  readonly line2?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
}

/** What one source says of one record: a row of the dataset `profiles`. */
export interface ProfileRow extends Row {
  readonly identifiers?: readonly RawIdentifier[];
  readonly displayName?: string | null;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly birthDate?: string | null;
  readonly language?: string | null;
  readonly addresses?: readonly AddressValue[] | null;
  readonly emailVerified?: boolean | null;
  readonly phoneVerified?: boolean | null;
  /** IANA name, as the source writes it. */
  readonly timeZone?: string | null;
  readonly updatedAt?: string | null;
  /** The record's key as its source writes it, where it was asked for by another spelling. */
  readonly ownRecordId?: string;
  /** Whether the source says that the record is no more. */
  readonly deleted?: boolean;
  /** The record that the source merged this one into. */
  readonly mergedInto?: string | null;
}
