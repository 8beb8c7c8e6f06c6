import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';

/** Hashes what records and identifiers are looked up by, within one tenant. */
export class IdentityHasher {
  readonly #hasher: KeyedHasher;
  readonly #tenant: string;

  constructor(hasher: KeyedHasher, tenant: string) {
    this.#hasher = hasher;
    this.#tenant = tenant;
  }

  record(source: string, recordId: string): string {
    return this.#hasher.hash('record', this.#tenant, source, recordId);
  }

  identifier(type: string, value: string): string {
    return this.#hasher.hash('identifier', this.#tenant, type, value);
  }

  /** What attributes make together for a rule. */
  attributes(value: string): string {
    return this.#hasher.hash('attributes', this.#tenant, value);
  }

  /** What records share by a rule, in the form that is compared: an identifier of a type, or attributes. */
  shared(type: string | undefined, value: string): string {
    return type === undefined ? this.attributes(value) : this.identifier(type, value);
  }

  content(...parts: readonly string[]): string {
    return this.#hasher.hash('content', this.#tenant, ...parts);
  }
}
