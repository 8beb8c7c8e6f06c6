/** What pads the preview of a mail, or marks who opens it: nobody sees it. */
const UNSEEN = /^(?:\p{Cf}|\u034f)+$/u;

/** Puts text together line by line, as a page shows it: blanks are one, and so are empty lines. */
export class TextLines {
  readonly #lines: string[] = [];
  #line = '';
  #isApart = false;

  /** Adds to the line. */
  add(text: string): void {
    this.#line += text;
  }

  /** Ends the line, also an empty one. */
  end(): void {
    const words = this.#line.split(/\s+/).filter((word) => word !== '' && !UNSEEN.test(word));
    this.#line = '';
    if (words.length > 0 && this.#isApart) this.#lines.push('');
    if (words.length > 0) this.#isApart = false;
    this.#lines.push(words.join(' '));
  }

  /** Begins another line, where anything is in this one. */
  begin(): void {
    if (this.#line.trim() === '') this.#line = '';
    else this.end();
  }

  /** Begins another line that stands apart from those before. */
  beginApart(): void {
    this.begin();
    this.#isApart = true;
  }

  toString(): string {
    this.end();
    const shown = this.#lines.filter((line, place, all) => line !== '' || all[place - 1] !== '');
    return shown.join('\n').trim();
  }
}
