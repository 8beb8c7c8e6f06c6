/** A text whose bytes are not UTF-8, as some drivers let through: no text can be shown for it. */
export class DamagedText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** With a mark in place of what cannot be read. */
  toString(): string {
    return this.#text;
  }
}
