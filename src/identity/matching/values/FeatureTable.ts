import type { AttributeKind, AttributeSpec } from '../AttributeSpec.js';
import type { MatchRecord } from '../MatchRecord.js';
import { growArray } from './growArray.js';
import { normaliseValue } from './normaliseValue.js';
import { ValuePool } from './ValuePool.js';

/** A column of the table: the attribute, and the number of its value per slot. */
export interface FeatureColumn {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly pool: ValuePool;
  /** The place of the column that this one's values may have strayed into; null where there is none. */
  readonly partner: number | null;
  ids: Int32Array<ArrayBuffer>;
}

/** The normalised values of records, column by column, each value kept once. */
export class FeatureTable {
  readonly columns: readonly FeatureColumn[];
  readonly #keys: (string | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #files = new ValuePool();
  #fileIds = new Int32Array(0);

  constructor(spec: readonly AttributeSpec[]) {
    const pools = new Map<string, ValuePool>();
    this.columns = spec.map(({ name, kind }, place) => {
      const pool = pools.get(poolOf(kind, name)) ?? new ValuePool();
      pools.set(poolOf(kind, name), pool);
      return { name, kind, pool, partner: findPartner(spec, place), ids: new Int32Array(0) };
    });
  }

  /** One more than the greatest slot in use. */
  get size(): number {
    return this.#keys.length;
  }

  /** Puts a record in and answers its slot. */
  add(record: MatchRecord): number {
    const slot = this.#free.pop() ?? this.#keys.length;
    this.#keys[slot] = record.key;
    this.#fileIds = growArray(this.#fileIds, slot + 1);
    this.#fileIds[slot] = this.#files.intern(record.file ?? null);
    for (const column of this.columns) {
      column.ids = growArray(column.ids, slot + 1);
      column.ids[slot] = column.pool.intern(
        normaliseValue(column.kind, record.values[column.name]),
      );
    }
    return slot;
  }

  /** Erases what stands in a slot; the slot is used again. */
  remove(slot: number): void {
    this.#keys[slot] = undefined;
    this.#files.release(this.#fileIds[slot] ?? 0);
    for (const { pool, ids } of this.columns) {
      pool.release(ids[slot] ?? 0);
      ids[slot] = 0;
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
}

/** Given and family names share a pool, as do columns of one kind: only there can values be swapped. */
function poolOf(kind: AttributeKind, name: string): string {
  if (kind === 'givenName' || kind === 'familyName') return 'names';
  return kind === 'street' || kind === 'text' ? kind : `${kind} ${name}`;
}

function findPartner(spec: readonly AttributeSpec[], place: number): number | null {
  const kind = spec[place]?.kind;
  const partner = spec.findIndex((other, at) => {
    if (kind === 'givenName') return other.kind === 'familyName';
    if (kind === 'familyName') return other.kind === 'givenName';
    return (kind === 'street' || kind === 'text') && other.kind === kind && at !== place;
  });
  return partner < 0 ? null : partner;
}
