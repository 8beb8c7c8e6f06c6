/** A value that cannot be read as its type; says what was expected and what sort of thing came. */
export class FieldProblem extends Error {
  readonly expected: string;
  readonly found: string;
  /** Path of the field within its row, e.g. `total` or `lines.sku`. */
  field = '';

  constructor(expected: string, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.name = 'FieldProblem';
    this.expected = expected;
    this.found = found;
  }

  /** The same problem, seen from the object that holds the field. */
  within(field: string): this {
    this.field = this.field === '' ? field : `${field}.${this.field}`;
    return this;
  }
}
