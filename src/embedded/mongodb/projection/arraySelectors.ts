import { asInteger } from '../bson/asInteger.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { ArraySelector } from './projectionTree.js';

/** `$slice` of a projection: the first or last items, or some after an offset. */
export function sliceSelector(operand: BsonValue): ArraySelector {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(asInteger);
  const isPair = Array.isArray(operand);
  if (first === undefined || (isPair && (second === undefined || second <= 0))) {
    throw new CommandError(28724, 'Invalid $slice syntax: it takes a number or [skip, limit > 0]');
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(value.length + first, 0) : first;
    return value.slice(start, start + second);
  };
}

/** `$elemMatch` of a projection: the first item that matches. */
export function elemMatchSelector(operand: BsonValue): ArraySelector {
  if (!isDocument(operand)) {
    throw new CommandError(31274, 'elemMatch: Invalid argument, object required');
  }
  const matches = compileFilter(newDocument({ items: newDocument({ $elemMatch: operand }) }));
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const details: { arrayIndex?: number } = {};
    if (!matches(newDocument({ items: value }), details)) return undefined;
    return itemAt(value, details.arrayIndex);
  };
}

/** The positional operator: the item by which the query matched. */
export function positionalSelector(path: string): ArraySelector {
  return (value, details) => {
    if (!Array.isArray(value)) return value;
    const selected = itemAt(value, details?.arrayIndex);
    if (selected.length > 0) return selected;
    throw new CommandError(
      51246,
      `Executor error during find command: positional operator '${path}' couldn't find a matching element in the array`,
    );
  };
}

function itemAt(items: readonly BsonValue[], index = -1): BsonValue[] {
  const item = index < 0 ? undefined : items[index];
  return item === undefined ? [] : [item];
}

/** Whether a field of a projection holds one of the operators that only `find` has. */
export function findOperator(value: BsonDocument): '$slice' | '$elemMatch' | undefined {
  const [name, ...others] = Object.keys(value);
  if (others.length > 0) return undefined;
  return name === '$slice' || name === '$elemMatch' ? name : undefined;
}
