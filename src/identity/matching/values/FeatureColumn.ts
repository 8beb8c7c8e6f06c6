import type { AttributeKind, AttributeSpec } from '../AttributeSpec.js';
import type { FeatureRows } from './FeatureRows.js';
import type { ValuePool } from './ValuePool.js';

/** A column of a feature table: the attribute, and the number of its value per slot. */
export class FeatureColumn {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly pool: ValuePool;
  readonly place: number;
  /** The place of the column that this one's values may have strayed into; null where there is none. */
  readonly partner: number | null;
  readonly #rows: FeatureRows;

  constructor(spec: readonly AttributeSpec[], place: number, pool: ValuePool, rows: FeatureRows) {
    const { name, kind } = spec[place] as AttributeSpec;
    this.name = name;
    this.kind = kind;
    this.pool = pool;
    this.place = place;
    this.partner = findPartner(spec, place);
    this.#rows = rows;
  }

  /** The number of the value in a slot; 0 where it is unknown. */
  idOf(slot: number): number {
    return this.#rows.idAt(slot, this.place);
  }

  valueOf(slot: number): string {
    return this.pool.valueOf(this.idOf(slot));
  }
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
