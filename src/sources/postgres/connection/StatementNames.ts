/** Each name is kept by the server, on every connection. */
const MOST_NAMES = 100;

/** The names under which statements are prepared: one for each text, as long as there are not too many. */
export class StatementNames {
  readonly #names = new Map<string, string>();

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === MOST_NAMES) return known;
    const name = `rotunda_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
