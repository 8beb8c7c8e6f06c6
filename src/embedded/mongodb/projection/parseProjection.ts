import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Expression } from '../expression/expression.js';
import { isUnknownOperator } from '../expression/operatorTable.js';
import { notImplemented } from '../notImplemented.js';
import { checkFieldPath } from '../path/checkFieldPath.js';
import type { Unnamed } from './applyProjection.js';
import {
  elemMatchSelector,
  findOperator,
  positionalSelector,
  sliceSelector,
} from './arraySelectors.js';
import {
  makeProjectionNode,
  type ProjectionField,
  type ProjectionNode,
  putField,
} from './projectionTree.js';

/** A projection as read, before it is applied to any document. */
export interface ParsedProjection {
  readonly node: ProjectionNode;
  readonly unnamed: Unnamed;
  /** Whether it needs to know by which item of an array the query matched. */
  readonly isPositional: boolean;
}

/** What the reader of a projection depends on. */
export interface ProjectionReader {
  /** `find` has operators of its own. */
  readonly dialect: 'find' | 'stage';
  readonly compile: (value: BsonValue) => Expression;
}

/** A field as read: what becomes of it, and what it says about the fields that are not named. */
interface ReadField {
  readonly path: readonly string[];
  readonly field: ProjectionField;
  readonly unnamed?: Unnamed;
  readonly isPositional?: boolean;
}

/** Reads a projection: either what to keep (and to compute), or what to leave out. */
export function parseProjection(
  specification: BsonDocument,
  reader: ProjectionReader,
): ParsedProjection {
  const root = makeProjectionNode();
  let settled: Unnamed | undefined;
  let isPositional = false;
  for (const read of readFields(specification, [], reader)) {
    const isPlainId = read.path.join('.') === '_id' && read.field.kind !== 'compute';
    if (!isPlainId) settled = settleUnnamed(settled, read);
    if (read.isPositional === true) {
      if (isPositional) {
        throw new CommandError(
          31276,
          'Cannot specify more than one positional projection per query.',
        );
      }
      isPositional = true;
    }
    putField(root, read.path, read.field);
  }
  const idField = root.fields.get('_id');
  const unnamed = settled ?? (idField?.kind === 'include' ? 'drop' : 'keep');
  if (unnamed === 'drop' && idField === undefined) root.fields.set('_id', { kind: 'include' });
  return { node: root, unnamed, isPositional };
}

function readFields(
  fields: BsonDocument,
  prefix: readonly string[],
  reader: ProjectionReader,
): ReadField[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    readField([...prefix, ...name.split('.')], value, reader),
  );
}

function readField(
  path: readonly string[],
  value: BsonValue,
  reader: ProjectionReader,
): ReadField[] {
  if (path.at(-1) === '$' && reader.dialect === 'find') {
    if (isFlag(value) && isTruthy(value)) return [positionalField(path)];
    throw new CommandError(31395, 'positional projection cannot be used with exclusion');
  }
  checkFieldPath(path.join('.'));
  if (isFlag(value)) return [flagField(path, isTruthy(value))];
  if (isDocument(value)) return readDocument(path, value, reader);
  return [computedField(path, value, reader)];
}

function readDocument(
  path: readonly string[],
  value: BsonDocument,
  reader: ProjectionReader,
): ReadField[] {
  const [first] = Object.keys(value);
  if (first === undefined) {
    throw new CommandError(51270, 'An empty sub-projection is not a valid value.');
  }
  if (first === '$meta') throw notImplemented('$meta in a projection');
  const operator = reader.dialect === 'find' ? findOperator(value) : undefined;
  if (operator === '$elemMatch') {
    const select = elemMatchSelector(value.$elemMatch ?? null);
    return [{ path, field: { kind: 'select', select }, unnamed: 'drop' }];
  }
  if (operator === '$slice' && !isSliceExpression(value.$slice)) {
    // It says nothing about the other fields.
    return [{ path, field: { kind: 'select', select: sliceSelector(value.$slice ?? null) } }];
  }
  if (first.startsWith('$') && isUnknownOperator(first)) {
    throw new CommandError(31325, `Unknown expression ${first}`);
  }
  return first.startsWith('$')
    ? [computedField(path, value, reader)]
    : readFields(value, path, reader);
}

function positionalField(path: readonly string[]): ReadField {
  const select = positionalSelector(path.join('.'));
  const field = { kind: 'select', select } as const;
  return { path: path.slice(0, -1), field, unnamed: 'drop', isPositional: true };
}

function flagField(path: readonly string[], isIncluded: boolean): ReadField {
  return isIncluded
    ? { path, field: { kind: 'include' }, unnamed: 'drop' }
    : { path, field: { kind: 'exclude' }, unnamed: 'keep' };
}

function computedField(
  path: readonly string[],
  value: BsonValue,
  reader: ProjectionReader,
): ReadField {
  return { path, field: { kind: 'compute', expression: reader.compile(value) }, unnamed: 'drop' };
}

/** `{ $slice: ['$field', n] }` is the aggregation operator. */
function isSliceExpression(operand: BsonValue | undefined): boolean {
  return Array.isArray(operand) && (operand.length === 3 || typeof operand[0] === 'string');
}

function isFlag(value: BsonValue): boolean {
  return ['bool', 'int', 'long', 'double', 'decimal'].includes(bsonTypeName(value));
}

function settleUnnamed(
  settled: Unnamed | undefined,
  { path, field, unnamed }: ReadField,
): Unnamed | undefined {
  if (settled === undefined || unnamed === undefined || settled === unnamed) {
    return settled ?? unnamed;
  }
  const name = path.join('.');
  if (unnamed === 'keep') {
    throw new CommandError(31254, `Cannot do exclusion on field ${name} in inclusion projection`);
  }
  throw field.kind === 'compute'
    ? new CommandError(31310, `Cannot use an expression for ${name} in an exclusion projection`)
    : new CommandError(31253, `Cannot do inclusion on field ${name} in exclusion projection`);
}
