import type { DBRef, Document } from 'bson';
import { isPlainObject } from '../../lib/isPlainObject.js';

/** A document whose references (DBRef) are read by the names that they have in MongoDB: `$ref`, `$id`, `$db`. */
export function openReferences(document: Document): Document {
  return opened(document) as Document;
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (isReference(value)) {
    const { collection, oid, db, fields } = value;
    return { $ref: collection, $id: oid, ...(db === undefined ? {} : { $db: db }), ...fields };
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, opened(member)]));
}

function isReference(value: unknown): value is DBRef {
  return (value as { readonly _bsontype?: unknown } | null | undefined)?._bsontype === 'DBRef';
}
