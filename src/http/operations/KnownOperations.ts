import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import { isPlainObject } from '../../lib/isPlainObject.js';

/** What of a request says which operation is meant. */
export interface AskedOperation {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** The operations that clients may name by an id in place of sending them. */
export class KnownOperations {
  readonly #byId: ReadonlyMap<string, string> | undefined;
  /** The only ones that may be asked, where others may not. */
  readonly #only: ReadonlySet<unknown> | undefined;

  constructor({ operations, onlyOperations }: ValidConfig['server']) {
    this.#byId = operations;
    this.#only = onlyOperations ? new Set(operations?.values()) : undefined;
  }

  /** Whether there are any; where there are none, clients are told so and ask otherwise. */
  get isEmpty(): boolean {
    return this.#byId === undefined;
  }

  /** The document that a request names by an id; undefined where it names none. Throws for what may not be asked. */
  documentOf(asked: AskedOperation): string | undefined {
    const id = idOf(asked);
    const known = id === undefined ? undefined : this.#byId?.get(id);
    if (known !== undefined) return known;
    const sent = typeof asked.query === 'string' && asked.query !== '' ? asked.query : undefined;
    // Clients know these words, and send the document then.
    if (id !== undefined && sent === undefined) {
      throw new RequestError('BAD_REQUEST', 'PersistedQueryNotFound');
    }
    if (this.#only !== undefined && sent !== undefined && !this.#only.has(sent)) {
      throw new RequestError('FORBIDDEN', 'Only operations of `server.operations` may be asked.');
    }
    return id === undefined ? undefined : sent;
  }
}

/** By `documentId`, or as Apollo's protocol has it, which most clients speak. */
function idOf({ documentId, extensions }: AskedOperation): string | undefined {
  const { persistedQuery } = isPlainObject(extensions) ? extensions : {};
  const { sha256Hash } = isPlainObject(persistedQuery) ? persistedQuery : {};
  const id = [documentId, sha256Hash].find((one) => typeof one === 'string');
  return id?.replace(/^sha256:/, '');
}
