import { EJSON, type ObjectId } from 'bson';

/** A position in MongoDB's own types: the dating value and the key. */
export interface MongoPosition {
  readonly time: unknown;
  readonly key: unknown;
}

/** Writes a position as a text that keeps the types of BSON: canonical Extended JSON. */
export function writeToken({ time, key }: MongoPosition): string {
  return `[${writeValue(time)},${writeValue(key)}]`;
}

/** Reads such a text. */
export function readToken(token: string): MongoPosition {
  const [time, key] = EJSON.parse(token, { relaxed: false }) as [unknown, unknown];
  return { time, key };
}

/** Each row has a position, and nearly all are made of these: EJSON takes ten times as long for them. */
function writeValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (isObjectId(value)) return `{"$oid":"${value.toHexString()}"}`;
  if (typeof value === 'bigint') return `{"$numberLong":"${value}"}`;
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return writeInteger(value as number);
  return EJSON.stringify(value, { relaxed: false });
}

/** Numbers without a fraction, as EJSON writes them. */
function writeInteger(value: number): string {
  return `{"${value === (value | 0) ? '$numberInt' : '$numberLong'}":"${value}"}`;
}

function isObjectId(value: unknown): value is ObjectId {
  return (value as { readonly _bsontype?: unknown })._bsontype === 'ObjectId';
}
