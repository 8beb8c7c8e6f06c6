import { BSONRegExp } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { isOperatorDocument } from '../filter/isOperatorDocument.js';

/** The document that an upsert starts from: the fields that its query wants to equal a value. */
export function equalFields(filter: BsonDocument): BsonDocument {
  const equalities = new Map<string, BsonValue>();
  readEqualities(filter, equalities);
  const document = newDocument();
  if (equalities.has('_id')) document._id = equalities.get('_id') as BsonValue;
  for (const [path, value] of equalities) setAt(document, path.split('.'), value);
  return document;
}

function readEqualities(filter: BsonDocument, equalities: Map<string, BsonValue>): void {
  for (const [name, value] of Object.entries(filter)) {
    if (name === '$and' || (name === '$or' && Array.isArray(value) && value.length === 1)) {
      for (const inner of Array.isArray(value) ? value : []) {
        if (isDocument(inner)) readEqualities(inner, equalities);
      }
    } else if (!name.startsWith('$')) {
      for (const equal of equalValues(value)) addEquality(name, equal, equalities);
    }
  }
}

function equalValues(value: BsonValue): BsonValue[] {
  if (value instanceof BSONRegExp) return [];
  if (!isOperatorDocument(value)) return [value];
  const values: BsonValue[] = [];
  if (value.$eq !== undefined) values.push(value.$eq);
  // A list of one value is as good as that value; all values of $all would have to be equal.
  if (Array.isArray(value.$in) && value.$in.length === 1) values.push(...value.$in);
  if (Array.isArray(value.$all)) values.push(...value.$all);
  return values.filter((item) => !isOperatorDocument(item) && !(item instanceof BSONRegExp));
}

function addEquality(path: string, value: BsonValue, equalities: Map<string, BsonValue>): void {
  for (const other of equalities.keys()) {
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      throw new CommandError(
        54,
        `cannot infer query fields to set, path '${path}' is matched twice`,
      );
    }
  }
  equalities.set(path, value);
}

function setAt(document: BsonDocument, names: readonly string[], value: BsonValue): void {
  let current = document;
  for (const name of names.slice(0, -1)) {
    const inner = current[name];
    const next = isDocument(inner) ? inner : newDocument();
    current[name] = next;
    current = next;
  }
  current[names.at(-1) as string] = value;
}
