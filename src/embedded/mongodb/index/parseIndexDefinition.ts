import { asInteger } from '../bson/asInteger.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import { makeFieldPattern } from '../key/fieldPattern.js';
import { notImplemented } from '../notImplemented.js';
import type { IndexDefinition } from './indexDefinition.js';

const maxFields = 32;
const readOptions = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
]);
const knownTypes = new Set(['text', 'hashed', '2d', '2dsphere', 'geoHaystack', 'columnstore']);
const knownOptions = new Set([
  '2dsphereIndexVersion',
  'bits',
  'clustered',
  'collation',
  'default_language',
  'language_override',
  'max',
  'min',
  'prepareUnique',
  'storageEngine',
  'textIndexVersion',
  'weights',
  'wildcardProjection',
]);
// `v` is the storage version and `background` how it is built: neither shows in an answer.
const ignoredOptions = new Set(['v', 'background', 'ns']);

/** The index that every collection has. */
export const idIndexDefinition: IndexDefinition = {
  name: '_id_',
  key: newDocument({ _id: 1 }),
  pattern: makeFieldPattern([['_id', false]]),
  isUnique: true,
  isSparse: false,
  isHidden: false,
  partialFilter: undefined,
  expireAfterSeconds: undefined,
};

/** Reads an index of the command `createIndexes`; what it would have to ignore it refuses. */
export function parseIndexDefinition(specification: BsonDocument): IndexDefinition {
  const { key, name } = specification;
  if (!isDocument(key)) throw new CommandError(9, "an index must have the field 'key'");
  if (typeof name !== 'string' || name === '') {
    throw new CommandError(9, "an index must have the field 'name', a string that is not empty");
  }
  refuseUnknownOptions(specification);
  const definition = {
    name,
    key,
    pattern: parsePattern(key),
    isUnique: isTruthy(specification.unique),
    isSparse: isTruthy(specification.sparse),
    isHidden: isTruthy(specification.hidden),
    partialFilter: parsePartialFilter(specification.partialFilterExpression),
    expireAfterSeconds: parseExpiry(specification.expireAfterSeconds),
  };
  refuseContradictions(definition);
  return definition;
}

function parsePattern(key: BsonDocument) {
  const fields = Object.entries(key);
  if (fields.length === 0) throw new CommandError(67, 'Index keys cannot be empty.');
  if (fields.length > maxFields) {
    throw new CommandError(67, `Index key pattern has more than ${maxFields} fields`);
  }
  return makeFieldPattern(fields.map(([name, direction]) => [name, isDescending(name, direction)]));
}

function isDescending(name: string, direction: BsonValue): boolean {
  if (typeof direction === 'string') throw unknownType(direction);
  if (name === '' || name.split('.').includes('')) {
    throw new CommandError(67, 'Index keys cannot contain an empty field.');
  }
  if (name.includes('$**')) throw notImplemented('a wildcard index');
  if (name.split('.').some((part) => part.startsWith('$') && !/^\$(?:ref|id|db)$/.test(part))) {
    throw new CommandError(67, 'Index key contains an illegal field name: it starts with $');
  }
  const number = Number(direction);
  if (!isTruthy(direction) || Number.isNaN(number) || typeof direction === 'boolean') {
    throw new CommandError(
      67,
      `Values in v:2 index key pattern cannot be ${describeValue(direction)}`,
    );
  }
  return number < 0;
}

function unknownType(type: string): CommandError {
  return knownTypes.has(type)
    ? notImplemented(`an index of the type '${type}'`)
    : new CommandError(67, `Unknown index plugin '${type}'`);
}

function parsePartialFilter(filter: BsonValue | undefined): BsonDocument | undefined {
  if (filter === undefined) return undefined;
  if (!isDocument(filter)) {
    throw new CommandError(67, '"partialFilterExpression" for an index must be a document');
  }
  compileFilter(filter);
  return filter;
}

function parseExpiry(seconds: BsonValue | undefined): number | undefined {
  if (seconds === undefined) return undefined;
  const number = asInteger(seconds) ?? (typeof seconds === 'number' ? Math.trunc(seconds) : -1);
  if (number < 0 || number > 2 ** 31 - 1) {
    throw new CommandError(67, `TTL index 'expireAfterSeconds' option must be within 0 and 2^31-1`);
  }
  return number;
}

function refuseUnknownOptions(specification: BsonDocument): void {
  for (const option of Object.keys(specification)) {
    if (readOptions.has(option) || ignoredOptions.has(option)) continue;
    if (option === 'collation' && isSimpleCollation(specification[option])) continue;
    if (knownOptions.has(option)) throw notImplemented(`the index option '${option}'`);
    throw new CommandError(197, `The field '${option}' is not valid for an index specification.`);
  }
}

function isSimpleCollation(value: BsonValue | undefined): boolean {
  return isDocument(value) && value.locale === 'simple';
}

function refuseContradictions(definition: IndexDefinition): void {
  const { pattern, isSparse, partialFilter, expireAfterSeconds } = definition;
  if (isSparse && partialFilter !== undefined) {
    throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  const isIdIndex = pattern.names.join() === '_id';
  if (isIdIndex && (definition.isUnique || isSparse || partialFilter || expireAfterSeconds)) {
    throw new CommandError(197, 'an option is not valid for an _id index specification');
  }
  if (expireAfterSeconds !== undefined && pattern.names.length > 1) {
    throw new CommandError(
      67,
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  }
}
