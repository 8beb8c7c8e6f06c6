import type { Row } from '../dataset/Row.js';
import type { Lane } from '../reading/Lane.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { StreamRange } from '../sources/Source.js';
import { SourceError } from '../sources/SourceError.js';
import type { SourceShare } from './SourceShare.js';

/** The rows of a window that sources brought over all records, until somebody claims them. */
export class StreamedRows<R extends Row> {
  readonly #shelves = new Map<string, Map<string, R[]>>();
  readonly #mostRows: number;
  readonly #keep: (row: R) => boolean;
  readonly #failed = new Set<string>();
  #held = 0;

  /** Holds so many rows at most, of those that are worth to be kept. */
  constructor(mostRows: number, keep: (row: R) => boolean = () => true) {
    this.#mostRows = mostRows;
    this.#keep = keep;
  }

  /**
   * Brings the rows of a dataset of a source. Where all that is held would be more than fits, nothing
   * of it is kept: it is then read record by record like what cannot be streamed.
   */
  async bring(
    source: GuardedSource,
    dataset: string,
    range: StreamRange,
    share: SourceShare,
    scope: RequestScope,
  ): Promise<void> {
    const shelf = new Map<string, R[]>();
    this.#shelves.set(nameOf(source.name, dataset), shelf);
    let count = 0;
    let droppedRows = 0;
    try {
      for await (const page of source.stream(dataset, range, scope)) {
        const rows = (page.rows as readonly R[]).filter(this.#keep);
        share.saw(rows);
        count += rows.length;
        this.#held += rows.length;
        droppedRows += page.droppedRows;
        if (this.#held > this.#mostRows) return this.#forget(source.name, dataset, count);
        for (const row of rows) {
          const known = shelf.get(row.owner);
          if (known === undefined) shelf.set(row.owner, [row]);
          else known.push(row);
        }
      }
      share.answered(count, droppedRows);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      this.#held -= count;
      shelf.clear();
      this.#failed.add(nameOf(source.name, dataset));
      share.failed(error);
    }
  }

  /** Whether a dataset was streamed, or tried to be: it is not to be read in another way. */
  covers(source: string, dataset: string): boolean {
    return this.#shelves.has(nameOf(source, dataset));
  }

  /** The rows of a lane, which are held on; undefined where the source failed. */
  look({ source, dataset, key }: Lane): readonly R[] | undefined {
    if (this.#failed.has(nameOf(source, dataset))) return undefined;
    return this.#shelves.get(nameOf(source, dataset))?.get(key) ?? [];
  }

  /** The rows of a lane, which are not held any longer; undefined where the source failed. */
  claim(lane: Lane): readonly R[] | undefined {
    const rows = this.look(lane);
    this.#shelves.get(nameOf(lane.source, lane.dataset))?.delete(lane.key);
    return rows;
  }

  /** Takes the rows that nobody claimed, record by record. */
  *unclaimed(): Iterable<readonly R[]> {
    const records = new Map<string, R[][]>();
    for (const [name, shelf] of this.#shelves) {
      const [source = ''] = name.split('\u0000');
      for (const [owner, rows] of shelf) {
        const record = `${source}\u0000${owner}`;
        records.set(record, [...(records.get(record) ?? []), rows]);
      }
    }
    for (const lists of records.values()) yield lists.flat();
  }

  #forget(source: string, dataset: string, count: number): void {
    this.#held -= count;
    this.#shelves.delete(nameOf(source, dataset));
  }
}

function nameOf(source: string, dataset: string): string {
  return `${source}\u0000${dataset}`;
}
