/** What is wrong with a value. */
export type InvalidValueReason =
  /** It cannot be read as its type: a birth date of `00.00.0000`. */
  | 'UNREADABLE'
  /** It is no value of its sort: an e-mail address without a domain. */
  | 'MALFORMED'
  /** It stands for nobody: `n/a`, `no-reply@…`, `+31600000000`. */
  | 'PLACEHOLDER'
  /** It is well-formed and cannot be: a birth date in the future. */
  | 'IMPLAUSIBLE';

/** A value of a record that should not be there. */
export interface InvalidValue {
  readonly attribute: string;
  readonly source: string;
  readonly recordId: string;
  /** As the source has it; null where it cannot even be read. */
  readonly value: string | null;
  readonly reason: InvalidValueReason;
  /** What would be valid. */
  readonly expected: string;
}
