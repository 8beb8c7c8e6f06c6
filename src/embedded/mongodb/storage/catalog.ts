import { CommandError } from '../commandError.js';
import { Collection } from './collection.js';

const maxNamespaceBytes = 255;

/** All databases of the server, each a set of collections; both come to be when they are written. */
export class Catalog {
  readonly #databases = new Map<string, Map<string, Collection>>();

  /** Every collection there is. */
  *collections(): Generator<Collection> {
    for (const database of this.#databases.values()) yield* database.values();
  }

  databaseNames(): string[] {
    return [...this.#databases.keys()];
  }

  collectionsOf(database: string): ReadonlyMap<string, Collection> {
    return this.#databases.get(database) ?? new Map();
  }

  find(database: string, name: string): Collection | undefined {
    return this.#databases.get(database)?.get(name);
  }

  /** The collection of a name, made if there is none. */
  open(database: string, name: string): Collection {
    const existing = this.find(database, name);
    if (existing !== undefined) return existing;
    checkNamespace(database, name);
    const collections = this.#databases.get(database) ?? new Map<string, Collection>();
    const collection = new Collection(`${database}.${name}`);
    collections.set(name, collection);
    this.#databases.set(database, collections);
    return collection;
  }

  drop(database: string, name: string): Collection | undefined {
    const collections = this.#databases.get(database);
    const dropped = collections?.get(name);
    collections?.delete(name);
    if (collections?.size === 0) this.#databases.delete(database);
    return dropped;
  }

  dropDatabase(database: string): void {
    this.#databases.delete(database);
  }
}

function checkNamespace(database: string, name: string): void {
  const isValidDatabase = /^[^/\\. "$*<>:|?\0]{1,63}$/u.test(database);
  const isValidName = name !== '' && !/[$\0]/.test(name) && !/^\.|\.$/.test(name);
  const isShort = Buffer.byteLength(`${database}.${name}`) <= maxNamespaceBytes;
  if (!isValidDatabase || !isValidName || !isShort || name.startsWith('system.')) {
    throw new CommandError(73, `Invalid namespace specified '${database}.${name}'`);
  }
}
