import type { BsonDocument } from './bsonValue.js';

// A class whose instances inherit nothing: `__proto__`, `constructor` and `toString` are ordinary
// fields of them, and unlike Object.create(null) they keep V8's compact object layout.
class BareDocument {}
Object.setPrototypeOf(BareDocument.prototype, null);
Reflect.deleteProperty(BareDocument.prototype, 'constructor');

/** Makes an empty document, or one with the fields of `fields`, in which every name is safe as a field. */
export function newDocument(fields?: BsonDocument): BsonDocument {
  const document = new BareDocument() as BsonDocument;
  return fields === undefined ? document : Object.assign(document, fields);
}

/** Tells an embedded document from every other value. */
export function isDocument(value: unknown): value is BsonDocument {
  return value instanceof BareDocument;
}
