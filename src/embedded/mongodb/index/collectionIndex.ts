import type { BsonDocument } from '../bson/bsonValue.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { Matcher } from '../filter/matcher.js';
import { encodeKey } from '../key/encodeKey.js';
import { keyTuples } from '../key/keyTuples.js';
import { simpleKeyParts } from '../key/simpleKeyParts.js';
import type { IndexDefinition } from './indexDefinition.js';
import { type SortedEntry, SortedKeys } from './sortedKeys.js';

/** A document where it is stored; `id` only grows, so that it gives the natural order. */
export interface StoredRecord extends SortedEntry {
  /** Never changed in place: an update puts another document here. */
  document: BsonDocument;
}

/** One index of a collection. */
export class CollectionIndex {
  readonly definition: IndexDefinition;
  readonly keys = new SortedKeys<StoredRecord>();
  /** The paths at which an indexed document ever had an array; such an index is multikey. */
  readonly arrayPaths = new Set<string>();
  readonly #includes: Matcher | undefined;

  constructor(definition: IndexDefinition) {
    this.definition = definition;
    const { partialFilter } = definition;
    this.#includes = partialFilter === undefined ? undefined : compileFilter(partialFilter);
  }

  /** The keys that a document has in this index: none, one, or several. */
  keysOf(document: BsonDocument): readonly string[] {
    const { pattern, isSparse } = this.definition;
    if (this.#includes?.(document) === false) return [];
    const parts = isSparse ? undefined : simpleKeyParts(document, pattern);
    if (parts !== undefined) return [encodeKey(parts, pattern.descending)];
    const { tuples, arrayPaths } = keyTuples(document, pattern.paths);
    for (const path of arrayPaths) this.arrayPaths.add(path);
    const kept = isSparse ? tuples.filter((tuple) => tuple.found) : tuples;
    const keys = kept.map((tuple) => encodeKey(tuple.parts, pattern.descending));
    return keys.length > 1 ? [...new Set(keys)] : keys;
  }

  /** The other document that already has one of these keys, if the index is unique. */
  findDuplicate(
    keys: readonly string[],
    self?: StoredRecord,
  ): { readonly key: string } | undefined {
    if (!this.definition.isUnique) return undefined;
    const key = keys.find((candidate) => {
      const found = this.keys.get(candidate);
      return found !== undefined && found !== self;
    });
    return key === undefined ? undefined : { key };
  }

  insert(keys: readonly string[], record: StoredRecord): void {
    for (const key of keys) this.keys.insert(key, record);
  }

  delete(keys: readonly string[], record: StoredRecord): void {
    for (const key of keys) this.keys.delete(key, record);
  }
}
