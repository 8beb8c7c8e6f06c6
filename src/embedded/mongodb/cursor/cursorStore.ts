import { randomBytes } from 'node:crypto';
import { CommandError } from '../commandError.js';
import type { Cursor } from './cursor.js';

interface OpenCursor {
  readonly cursor: Cursor;
  readonly isKeptWhenIdle: boolean;
  usedAtMs: number;
}

/** MongoDB's own time after which a cursor that nobody reads is dropped. */
const idleMs = 10 * 60_000;

/** The cursors of which clients have not read all. */
export class CursorStore {
  readonly #cursors = new Map<bigint, OpenCursor>();

  get size(): number {
    return this.#cursors.size;
  }

  /** Keeps a cursor and gives it an id that cannot be guessed. */
  add(cursor: Cursor, isKeptWhenIdle: boolean): bigint {
    const id = (randomBytes(8).readBigUInt64LE() >> 1n) | 1n;
    this.#cursors.set(id, { cursor, isKeptWhenIdle, usedAtMs: Date.now() });
    return id;
  }

  get(id: bigint, namespace: string): Cursor {
    const open = this.#cursors.get(id);
    if (open === undefined) throw new CommandError(43, `cursor id ${id} not found`);
    if (open.cursor.namespace !== namespace) {
      throw new CommandError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${open.cursor.namespace}`,
      );
    }
    open.usedAtMs = Date.now();
    return open.cursor;
  }

  delete(id: bigint): boolean {
    return this.#cursors.delete(id);
  }

  /** Drops the cursors of a collection or database that is no more. */
  deleteOf(isDropped: (namespace: string) => boolean): void {
    for (const [id, { cursor }] of this.#cursors) {
      if (isDropped(cursor.namespace)) this.#cursors.delete(id);
    }
  }

  /** Drops the cursors that were not read for a long time. */
  dropIdle(nowMs: number): void {
    for (const [id, { usedAtMs, isKeptWhenIdle }] of this.#cursors) {
      if (!isKeptWhenIdle && nowMs - usedAtMs > idleMs) this.#cursors.delete(id);
    }
  }
}
