import type { Row } from '../dataset/Row.js';
import type { Freshness } from '../reading/Freshness.js';
import type { SourceError } from '../sources/SourceError.js';

/** What came of reading one source for a report. */
export class SourceShare {
  readonly source: string;
  readonly #isUnheard: boolean;
  readonly #showsUnreadable: boolean;
  #answered = 0;
  #rows = 0;
  #droppedRows = 0;
  #isCut = false;
  #isPending = false;
  #error: SourceError | undefined;

  /**
   * A source that may never have heard of anybody has no part in a report where it holds nothing. A
   * report that is of what cannot be read is whole with it.
   */
  constructor(source: string, isUnheard = false, showsUnreadable = false) {
    this.source = source;
    this.#isUnheard = isUnheard;
    this.#showsUnreadable = showsUnreadable;
  }

  get isAway(): boolean {
    return this.#answered === 0 && (this.#error !== undefined || this.#isPending);
  }

  get isWhole(): boolean {
    return this.#error === undefined && !this.#isCut && !this.#isPending && this.#droppedRows === 0;
  }

  /** Whether the source turned out to hold nothing. */
  get isSilent(): boolean {
    return this.#isUnheard && this.#rows === 0 && this.#error === undefined;
  }

  answered(rows: number, droppedRows: number): void {
    this.#answered += 1;
    this.#rows += rows;
    this.#droppedRows += droppedRows;
  }

  /** Fields of rows may be missing. */
  saw(rows: readonly Row[]): void {
    if (this.#showsUnreadable) return;
    if (rows.some(({ unreadable }) => unreadable !== undefined)) this.#isCut = true;
  }

  /** Rows may be missing, as there were more than are read. */
  cut(): void {
    this.#isCut = true;
  }

  failed(error: SourceError): void {
    this.#error = error;
  }

  /** What came of it so far, of a source that is still being read. */
  asPending(): SourceShare {
    const share = new SourceShare(this.source, this.#isUnheard, this.#showsUnreadable);
    share.#rows = this.#rows;
    share.#answered = this.#answered;
    share.#droppedRows = this.#droppedRows;
    share.#isCut = this.#isCut;
    share.#error = this.#error;
    share.#isPending = true;
    return share;
  }

  freshness(asOf: Date): Freshness {
    const error = this.#error;
    const at = this.isAway ? null : asOf.toISOString();
    return {
      source: this.source,
      state: this.isAway ? 'UNAVAILABLE' : this.isWhole ? 'LIVE' : 'PARTIAL',
      fetchedAt: at,
      asOf: at,
      ageSeconds: at === null ? null : 0,
      droppedRows: this.#droppedRows,
      error: error === undefined ? null : { code: error.code, retryable: error.retryable },
    };
  }
}
