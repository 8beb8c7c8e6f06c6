import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';

/** Fields that any command may have and that change no answer, or that were seen to before. */
const genericFields = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'apiDeprecationErrors',
  'apiStrict',
  'apiVersion',
  'comment',
  'lsid',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
]);

/** Reads the fields of a command or statement, and knows in the end which were not read. */
export class CommandReader {
  /** The command's name, or what messages call a statement. */
  readonly name: string;
  readonly #fields: BsonDocument;
  readonly #read = new Set<string>(genericFields);

  constructor(name: string, fields: BsonDocument) {
    this.name = name;
    this.#fields = fields;
  }

  value(name: string): BsonValue | undefined {
    this.#read.add(name);
    return this.#fields[name];
  }

  string(name: string): string | undefined {
    return this.#typed(name, 'string', (value) => (typeof value === 'string' ? value : undefined));
  }

  document(name: string): BsonDocument | undefined {
    return this.#typed(name, 'object', (value) => (isDocument(value) ? value : undefined));
  }

  documents(name: string): BsonDocument[] | undefined {
    return this.#typed(name, 'array of objects', (value) =>
      Array.isArray(value) && value.every(isDocument) ? value : undefined,
    );
  }

  integer(name: string): number | undefined {
    return this.#typed(name, 'integer', asInteger);
  }

  /** An integer that may not be negative. */
  count(name: string): number | undefined {
    const count = this.integer(name);
    if (count === undefined || count >= 0) return count;
    throw new CommandError(
      51024,
      `BSON field '${name}' value must be >= 0, actual value '${count}'`,
    );
  }

  boolean(name: string): boolean {
    const type = bsonTypeName(this.value(name) ?? false);
    if (!['bool', 'int', 'long', 'double', 'null'].includes(type))
      throw this.#wrongType(name, 'bool');
    return isTruthy(this.value(name));
  }

  /** The collection that a command is about: the value of the field of its name. */
  collection(): string {
    const name = this.#fields[this.name];
    if (typeof name === 'string' && name !== '') return name;
    throw new CommandError(
      73,
      `collection name has invalid type ${bsonTypeName(name ?? null)} or is empty`,
    );
  }

  /** Fields that change how a command runs, but not what it answers. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#read.add(name);
  }

  /** Fields that would change the answer in a way that this server cannot. */
  refuse(...names: readonly string[]): void {
    for (const name of names) {
      if (isTruthy(this.value(name))) throw notImplemented(`${this.name} with '${name}'`);
    }
  }

  /** Only the simple collation, which is none, is known. */
  simpleCollation(): void {
    const collation = this.document('collation');
    if (collation === undefined || Object.keys(collation).length === 0) return;
    if (collation.locale !== 'simple') throw notImplemented('a collation other than simple');
  }

  /** Refuses the command if it has a field that was not read: what is not known is not ignored. */
  finish(): void {
    const unknown = Object.keys(this.#fields).find(
      (name) => name !== this.name && !this.#read.has(name),
    );
    if (unknown === undefined) return;
    throw new CommandError(40415, `BSON field '${this.name}.${unknown}' is an unknown field.`);
  }

  #typed<Parsed>(
    name: string,
    type: string,
    parse: (value: BsonValue) => Parsed | undefined,
  ): Parsed | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    throw this.#wrongType(name, type);
  }

  #wrongType(name: string, type: string): CommandError {
    const found = bsonTypeName(this.value(name) ?? null);
    return new CommandError(
      14,
      `BSON field '${this.name}.${name}' is the wrong type '${found}', expected type '${type}'`,
    );
  }
}
