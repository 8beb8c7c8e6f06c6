import type { Binary } from 'mongodb';

/** A record of a source as it lies in the store: what it is linked by, and the sealed rest. */
export interface RecordDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly source: string;
  readonly identifierKeys: readonly string[];
  /** Changes with anything that matters for linking. */
  readonly fingerprint: string;
  /** The customer id that this record brings along, should it need one of its own. */
  readonly birthId: string;
  /** The scan that saw it last. */
  readonly scan: string;
  /** Hash of the record that its source merged it into; such a record is no more. */
  readonly mergedInto: string | null;
  readonly sealed: Binary;
}
