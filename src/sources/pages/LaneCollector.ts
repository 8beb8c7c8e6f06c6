import { isDeepStrictEqual } from 'node:util';
import { localKey } from '../../dataset/localKey.js';
import type { Start } from '../../dataset/Position.js';
import type { Row } from '../../dataset/Row.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { compareRows, indexBehind, isBehind } from './behindStart.js';

/** Gathers the rows of one lane from pages until the lane has what its window asks for. */
export class LaneCollector {
  readonly #start: Start | undefined;
  readonly #parent: string | undefined;
  readonly #window: Window;
  readonly #ordered: boolean;
  readonly #rows: Row[] = [];
  readonly #seen = new Set<string>();
  #dropped = 0;
  #behind: boolean;
  #passed = false;

  constructor(lane: string, window: Window, ordered: boolean) {
    this.#start = window.starts?.get(lane);
    const parent = window.parents?.get(lane);
    // Rows name their parents by the keys that these have within the lane.
    this.#parent = parent && localKey(parent);
    this.#window = window;
    this.#ordered = ordered;
    this.#behind = this.#start === undefined;
  }

  /** Adds the lane's rows of one page, in the API's order; undefined stands for a row that cannot be read. */
  add(page: readonly (Row | undefined)[]): void {
    const contradicted = contradictedKeys(page);
    this.#dropped += contradicted.size;
    for (const row of this.#ordered ? this.#afterStart(page) : page) {
      if (row === undefined) this.#dropped += 1;
      else if (contradicted.has(row.key)) this.#seen.add(row.key);
      else if (!this.#seen.has(row.key) && this.#fits(row)) {
        this.#seen.add(row.key);
        this.#rows.push(row);
      }
      if (row !== undefined && this.#isPast(row)) this.#passed = true;
    }
  }

  /** Whether no further page can change the answer. */
  get isServed(): boolean {
    return this.#ordered && (this.#passed || this.#rows.length > this.#window.limit);
  }

  /** The answer; `cut` where pages were left unread that might have changed it. */
  slice(unread: boolean): Slice {
    const { limit } = this.#window;
    const rows = this.#ordered ? this.#rows : [...this.#rows].sort(compareRows);
    const cut = unread && !this.isServed;
    return {
      rows: rows.slice(0, limit),
      hasMore: rows.length > limit || cut,
      droppedRows: this.#dropped,
      ...(cut ? { cut } : {}),
    };
  }

  #afterStart(page: readonly (Row | undefined)[]): readonly (Row | undefined)[] {
    if (this.#behind || this.#start === undefined) return page;
    const from = indexBehind(page, this.#start);
    if (from < 0) return [];
    this.#behind = true;
    // An API that has no further page may have the last one again, and one whose rows moved a row of it.
    for (const row of page.slice(0, from)) if (row !== undefined) this.#seen.add(row.key);
    return page.slice(from);
  }

  #fits(row: Row): boolean {
    const { from, to } = this.#window;
    const { time } = row.position;
    if (from !== undefined && time < from) return false;
    if (to !== undefined && time >= to) return false;
    if (this.#parent !== undefined && row.parent !== this.#parent) return false;
    return this.#ordered || isBehind(row, this.#start);
  }

  #isPast({ position }: Row): boolean {
    return this.#window.from !== undefined && position.time < this.#window.from;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Keys under which one page has rows that differ: which of them is right nobody can tell. */
function contradictedKeys(page: readonly (Row | undefined)[]): ReadonlySet<string> {
  if (page.length < 2) return NONE;
  const first = new Map<string, Row>();
  const contradicted = new Set<string>();
  for (const row of page) {
    if (row === undefined) continue;
    const known = first.get(row.key);
    if (known === undefined) first.set(row.key, row);
    else if (!isDeepStrictEqual(known, row)) contradicted.add(row.key);
  }
  return contradicted;
}
