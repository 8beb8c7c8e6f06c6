import type { ValueOrigin } from '../Provenance.js';
import type { InvalidValue } from './InvalidValue.js';

/** An attribute of which the records of one person say different things. */
export interface ValueConflict {
  readonly attribute: string;
  /** One of each value, the chosen one first. */
  readonly values: readonly ValueOrigin[];
}

/** What is wrong with what the sources say of a person, in the shape of the GraphQL type. */
export interface DataQuality {
  readonly conflicts: readonly ValueConflict[];
  readonly invalidValues: readonly InvalidValue[];
}
