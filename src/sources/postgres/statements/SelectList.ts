/** The columns of a statement; each piece of SQL is selected once. */
export class SelectList {
  readonly #columns = new Map<string, number>();

  /** The place of a piece of SQL in the list, which it joins if need be. */
  place(sqlText: string): number {
    const known = this.#columns.get(sqlText);
    if (known !== undefined) return known;
    this.#columns.set(sqlText, this.#columns.size);
    return this.#columns.size - 1;
  }

  get length(): number {
    return this.#columns.size;
  }

  /** The pieces in order, each with its alias. */
  entries(prefix: string): { readonly sql: string; readonly alias: string }[] {
    return [...this.#columns.keys()].map((sql, index) => ({ sql, alias: `${prefix}${index}` }));
  }
}
