/** Makes texts distinct by adding a number to those that are taken. */
export class DistinctTexts {
  readonly #counts = new Map<string, number>();

  /** The text, or the text with a number where somebody has it. */
  claim(text: string): string {
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    return count === 1 ? text : this.claim(`${text}${count}`);
  }
}
