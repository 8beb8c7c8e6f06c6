import type { AttributeKind, AttributeSpec } from '../AttributeSpec.js';
import type { MatchRecord } from '../MatchRecord.js';
import { FeatureColumn } from './FeatureColumn.js';
import { FeatureRows } from './FeatureRows.js';
import { growArray } from './growArray.js';
import { normaliseValue } from './normaliseValue.js';
import type { SharedFeatures } from './SharedFeatures.js';
import { ValuePool } from './ValuePool.js';

/** The normalised values of records, each value kept once. */
export class FeatureTable {
  readonly columns: readonly FeatureColumn[];
  readonly #spec: readonly AttributeSpec[];
  readonly #pools = new Map<string, ValuePool>();
  readonly #rows: FeatureRows;
  readonly #keys: (string | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #files = new ValuePool();
  #fileIds: Int32Array = new Int32Array(0);
  #size = 0;

  /** A table without records, or the values of another table, to be compared in another thread. */
  constructor(spec: readonly AttributeSpec[], shared?: SharedFeatures) {
    this.#spec = spec.map(({ name, kind }) => ({ name, kind }));
    this.#rows = new FeatureRows(spec.length, shared?.ids);
    if (shared !== undefined) {
      this.#size = shared.size;
      this.#fileIds = shared.fileIds;
    }
    this.columns = spec.map(({ name, kind }, place) => {
      const known = this.#pools.get(poolOf(kind, name));
      const pool = known ?? new ValuePool(shared?.values[this.#pools.size]);
      this.#pools.set(poolOf(kind, name), pool);
      return new FeatureColumn(this.#spec, place, pool, this.#rows);
    });
  }

  /** One more than the greatest slot in use. */
  get size(): number {
    return this.#size;
  }

  /** Puts a record in and answers its slot. */
  add(record: MatchRecord): number {
    const slot = this.#free.pop() ?? this.#size++;
    this.#keys[slot] = record.key;
    this.#fileIds = growArray(this.#fileIds, slot + 1);
    this.#fileIds[slot] = this.#files.intern(record.file ?? null);
    this.#rows.grow(slot + 1);
    for (const { name, kind, pool, place } of this.columns) {
      this.#rows.set(slot, place, pool.intern(normaliseValue(kind, record.values[name])));
    }
    return slot;
  }

  /** Erases what stands in a slot; the slot is used again. */
  remove(slot: number): void {
    this.#keys[slot] = undefined;
    this.#files.release(this.#fileIds[slot] ?? 0);
    for (const column of this.columns) {
      column.pool.release(column.idOf(slot));
      this.#rows.set(slot, column.place, 0);
    }
    this.#free.push(slot);
  }

  /** The key of the record in a slot; undefined where the slot is free. */
  keyOf(slot: number): string | undefined {
    return this.#keys[slot];
  }

  isSameFile(a: number, b: number): boolean {
    return this.#fileIds[a] === this.#fileIds[b];
  }

  fileOf(slot: number): number {
    return this.#fileIds[slot] ?? 0;
  }

  /** The values as they are now, for tables in other threads. */
  share(): SharedFeatures {
    const fileIds = new FeatureRows(1, this.#fileIds);
    return {
      spec: this.#spec,
      size: this.#size,
      ids: this.#rows.share(this.#size),
      fileIds: fileIds.share(this.#size),
      values: [...this.#pools.values()].map((pool) => pool.values),
    };
  }
}

/** Given and family names share a pool, as do columns of one kind: only there can values be swapped. */
function poolOf(kind: AttributeKind, name: string): string {
  if (kind === 'givenName' || kind === 'familyName') return 'names';
  return kind === 'street' || kind === 'text' ? kind : `${kind} ${name}`;
}
