import { randomUUID } from 'node:crypto';
import type { BsonDocument } from '../bson/bsonValue.js';
import { CollectionIndex, type StoredRecord } from '../index/collectionIndex.js';
import { duplicateKeyError } from '../index/duplicateKeyError.js';
import type { IndexDefinition } from '../index/indexDefinition.js';
import { idIndexDefinition } from '../index/parseIndexDefinition.js';

/** The documents of a collection in memory, with their indexes always in step. */
export class Collection {
  readonly namespace: string;
  readonly uuid: string = randomUUID();
  readonly #records = new Set<StoredRecord>();
  readonly #indexes: CollectionIndex[] = [new CollectionIndex(idIndexDefinition)];
  #nextId = 1;

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  get size(): number {
    return this.#records.size;
  }

  /** All documents in the order in which they were inserted. */
  get records(): Iterable<StoredRecord> {
    return this.#records;
  }

  get indexes(): readonly CollectionIndex[] {
    return this.#indexes;
  }

  /** Stores a document that has an `_id`; on a duplicate key nothing is changed. */
  insert(document: BsonDocument): void {
    const keys = this.#uniqueKeys(document);
    const record: StoredRecord = { id: this.#nextId++, document };
    this.#indexes.forEach((index, position) => {
      index.insert(keys[position] ?? [], record);
    });
    this.#records.add(record);
  }

  /** Puts another document in the place of one; on a duplicate key nothing is changed. */
  replace(record: StoredRecord, document: BsonDocument): void {
    const keys = this.#uniqueKeys(document, record);
    this.#indexes.forEach((index, position) => {
      const before = index.keysOf(record.document);
      const after = keys[position] ?? [];
      if (before.length === after.length && before.every((key, at) => key === after[at])) return;
      index.delete(before, record);
      index.insert(after, record);
    });
    record.document = document;
  }

  delete(record: StoredRecord): void {
    for (const index of this.#indexes) index.delete(index.keysOf(record.document), record);
    this.#records.delete(record);
  }

  /** Builds an index over the documents there are; on a duplicate key it does not come to be. */
  createIndex(definition: IndexDefinition): void {
    const index = new CollectionIndex(definition);
    for (const record of this.#records) {
      const keys = index.keysOf(record.document);
      this.#refuseDuplicate(index, keys, record.document);
      index.insert(keys, record);
    }
    this.#indexes.push(index);
  }

  dropIndex(name: string): void {
    const position = this.#indexes.findIndex((index) => index.definition.name === name);
    if (position > 0) this.#indexes.splice(position, 1);
  }

  #uniqueKeys(document: BsonDocument, self?: StoredRecord): (readonly string[])[] {
    return this.#indexes.map((index) => {
      const keys = index.keysOf(document);
      this.#refuseDuplicate(index, keys, document, self);
      return keys;
    });
  }

  #refuseDuplicate(
    index: CollectionIndex,
    keys: readonly string[],
    document: BsonDocument,
    self?: StoredRecord,
  ): void {
    const duplicate = index.findDuplicate(keys, self);
    if (duplicate === undefined) return;
    throw duplicateKeyError(this.namespace, index.definition, document, duplicate.key);
  }
}
