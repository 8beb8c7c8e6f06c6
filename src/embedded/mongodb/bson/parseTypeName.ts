import { Double } from 'bson';
import { CommandError } from '../commandError.js';
import type { BsonTypeName } from './bsonTypeName.js';
import type { BsonValue } from './bsonValue.js';

const typesByNumber: Readonly<Record<string, BsonTypeName>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  '-1': 'minKey',
  127: 'maxKey',
};
const typeNames = new Set<string>(Object.values(typesByNumber));

/** The type that an alias (`'string'`) or a number (2) means. */
export function parseTypeName(value: BsonValue): BsonTypeName {
  if (typeof value === 'string' && typeNames.has(value)) return value as BsonTypeName;
  const number = value instanceof Double ? value.value : value;
  const type = typeof number === 'string' ? undefined : typesByNumber[String(number)];
  if (type !== undefined) return type;
  throw new CommandError(2, `Unknown type name alias or code: ${value}`);
}
