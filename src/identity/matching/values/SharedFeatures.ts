import type { AttributeSpec } from '../AttributeSpec.js';

/** The values of a feature table, as they are handed to other threads. */
export interface SharedFeatures {
  readonly spec: readonly AttributeSpec[];
  readonly size: number;
  /** The numbers of the values, record by record. */
  readonly ids: Int32Array<SharedArrayBuffer>;
  readonly fileIds: Int32Array<SharedArrayBuffer>;
  /** The values of each pool by their numbers, the pools in the order of their first columns. */
  readonly values: readonly (readonly string[])[];
}
