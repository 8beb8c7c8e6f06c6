/** A reason for which records were not linked that otherwise would have been. */
export type Stop = SharedValueStop | ContradictionStop | CapStop;

/** A value is shared by too many to tell anybody. */
export interface SharedValueStop {
  readonly kind: 'sharedValue';
  readonly rule: string;
  /** Type of the identifier; null where attributes are shared together. */
  readonly identifierType: string | null;
  /** Keyed hash of the identifier; null as above. */
  readonly key: string | null;
  readonly records: number;
  /** People with conflicting names, counted up to one more than may share it. */
  readonly people: number;
}

/** Two records agree by a rule, and they or those linked to them contradict each other. */
export interface ContradictionStop {
  readonly kind: 'contradiction';
  readonly rule: string;
  /** Keys of the two records, in their order. */
  readonly records: readonly [string, string];
  /** `name`, `birthDate`, or the identifier type of which one customer may have one value. */
  readonly attribute: string;
}

/** A customer would have become larger than customers may. */
export interface CapStop {
  readonly kind: 'capReached';
  readonly rule: string;
  readonly records: readonly [string, string];
  /** `merges`, `identifiers`, or the identifier type of which there would be too many values. */
  readonly cap: string;
}
