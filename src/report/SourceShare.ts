import type { Freshness } from '../reading/Freshness.js';
import type { SourceError } from '../sources/SourceError.js';

/** What came of reading one source for a report. */
export class SourceShare {
  readonly source: string;
  #answered = 0;
  #droppedRows = 0;
  #isCut = false;
  #error: SourceError | undefined;

  constructor(source: string) {
    this.source = source;
  }

  get isAway(): boolean {
    return this.#answered === 0 && this.#error !== undefined;
  }

  get isWhole(): boolean {
    return this.#error === undefined && !this.#isCut && this.#droppedRows === 0;
  }

  answered(droppedRows = 0): void {
    this.#answered += 1;
    this.#droppedRows += droppedRows;
  }

  /** Rows may be missing, as there were more than are read. */
  cut(): void {
    this.#isCut = true;
  }

  failed(error: SourceError): void {
    this.#error = error;
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
