/** How a value that cannot be read came to be one. */
export interface FieldProblemOptions {
  /** Whether it is what its silo means, and only has no form in the schema: such as a number above 32 bits. */
  readonly isUnshowable?: boolean;
  /** Whether there is no value at all. */
  readonly isMissing?: boolean;
}

/** A value that cannot be read as its type; says what was expected and what sort of thing came. */
export class FieldProblem extends Error {
  readonly expected: string;
  readonly found: string;
  /** Costs the field alone, where that may be null; any other problem says that the row is not what it should be. */
  readonly isUnshowable: boolean;
  readonly isMissing: boolean;
  /** Path of the field within its row, e.g. `total` or `lines.sku`. */
  field = '';

  constructor(
    expected: string,
    found: string,
    { isUnshowable = false, isMissing = false }: FieldProblemOptions = {},
  ) {
    super(`expected ${expected}, found ${found}`);
    this.name = 'FieldProblem';
    this.expected = expected;
    this.found = found;
    this.isUnshowable = isUnshowable;
    this.isMissing = isMissing;
  }

  /** The same problem, seen from the object that holds the field. */
  within(field: string): this {
    this.field = this.field === '' ? field : `${field}.${this.field}`;
    return this;
  }
}
