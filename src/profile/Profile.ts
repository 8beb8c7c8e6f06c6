import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import type { Freshness } from '../reading/Freshness.js';
import type { Provenance } from './Provenance.js';
import type { DataQuality } from './quality/DataQuality.js';

/** A value and the source that it comes from. */
export interface SourcedValue {
  readonly value: string;
  readonly source: string;
}

/** The golden values of a person, in the shape of the GraphQL type. */
export interface Profile {
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly language: string | null;
  readonly primaryEmail: string | null;
  readonly primaryPhone: string | null;
  readonly emails: readonly SourcedValue[];
  readonly phones: readonly SourcedValue[];
  readonly addresses: readonly Required<AddressValue>[];
  readonly provenance: readonly Provenance[];
  readonly dataQuality: DataQuality;
  readonly sourceProfiles: readonly ProfileRow[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}
