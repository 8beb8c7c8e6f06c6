import { BSONRegExp, Decimal128, MaxKey, MinKey } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { isOperatorDocument } from '../filter/isOperatorDocument.js';

/** One end of a range of values of one type. */
export interface RangeEnd {
  readonly value: BsonValue;
  readonly isInclusive: boolean;
}

/** What a filter says of a field in a way that an index can use. */
export interface FieldBounds {
  /** The field equals one of these. */
  points: readonly BsonValue[] | undefined;
  lower: RangeEnd | undefined;
  upper: RangeEnd | undefined;
}

/** What a filter's conjuncts say of its fields. */
export interface FilterBounds {
  readonly fields: ReadonlyMap<string, FieldBounds>;
  /** The branches of each `$or`. */
  readonly alternatives: readonly (readonly BsonDocument[])[];
  /** How many conjuncts there are that bounds do not express, so that they must be tested. */
  readonly unexpressed: number;
}

/**
 * Reads off a filter which values its fields must have. Bounds may admit too much (every candidate
 * is tested against the filter), but never leave out a document that matches.
 */
export function readFilterBounds(filter: BsonDocument): FilterBounds {
  const reader = new BoundsReader();
  reader.readFilter(filter);
  return reader;
}

class BoundsReader implements FilterBounds {
  readonly fields = new Map<string, FieldBounds>();
  readonly alternatives: BsonDocument[][] = [];
  unexpressed = 0;

  readFilter(filter: BsonDocument): void {
    for (const [name, value] of Object.entries(filter)) {
      if (name === '$and' && Array.isArray(value)) {
        for (const inner of value.filter(isDocument)) this.readFilter(inner);
      } else if (name === '$or' && Array.isArray(value)) {
        this.alternatives.push(value.filter(isDocument));
        this.unexpressed++;
      } else if (name.startsWith('$')) {
        this.unexpressed++;
      } else {
        this.#readField(name, value);
      }
    }
  }

  #readField(name: string, value: BsonValue): void {
    const operators = isOperatorDocument(value) ? Object.entries(value) : [['$eq', value] as const];
    for (const [operator, operand] of operators) {
      const isExpressed =
        value instanceof BSONRegExp ? false : this.#readOperator(name, operator, operand);
      if (!isExpressed) this.unexpressed++;
    }
  }

  #readOperator(name: string, operator: string, operand: BsonValue): boolean {
    const values = operator === '$in' && Array.isArray(operand) ? operand : [operand];
    if (!values.every(isPoint)) return false;
    switch (operator) {
      case '$eq':
      case '$in':
        return this.#bound(name, 'points', values);
      case '$gt':
      case '$gte':
        return (
          isRangeable(operand) && this.#bound(name, 'lower', end(operand, operator === '$gte'))
        );
      case '$lt':
      case '$lte':
        return (
          isRangeable(operand) && this.#bound(name, 'upper', end(operand, operator === '$lte'))
        );
      default:
        return false;
    }
  }

  /** Keeps the first bound of its sort: one is enough, and more cannot always be combined. */
  #bound<Side extends keyof FieldBounds>(
    name: string,
    side: Side,
    bound: NonNullable<FieldBounds[Side]>,
  ): boolean {
    const bounds = this.fields.get(name) ?? {
      points: undefined,
      lower: undefined,
      upper: undefined,
    };
    this.fields.set(name, bounds);
    if (bounds[side] !== undefined) return false;
    bounds[side] = bound;
    return true;
  }
}

function end(value: BsonValue, isInclusive: boolean): RangeEnd {
  return { value, isInclusive };
}

/** An array equals a whole array as well as an item, and a pattern equals what it matches. */
function isPoint(value: BsonValue): boolean {
  return !Array.isArray(value) && !(value instanceof BSONRegExp) && !isUnboundedDecimal(value);
}

/** Nulls, NaN and the extreme keys compare in ways of their own. */
function isRangeable(value: BsonValue): boolean {
  const isNotANumber = typeof value === 'number' && Number.isNaN(value);
  return !(
    value === null ||
    isNotANumber ||
    value instanceof Decimal128 ||
    value instanceof MinKey ||
    value instanceof MaxKey
  );
}

/** Decimals beyond every double have no key. */
function isUnboundedDecimal(value: BsonValue): boolean {
  return value instanceof Decimal128 && !Number.isFinite(Number(value.toString()));
}
