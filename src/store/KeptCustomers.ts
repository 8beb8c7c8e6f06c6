import { LRUCache } from 'lru-cache';
import { deepFreeze } from '../lib/deepFreeze.js';
import { roughSize } from '../lib/roughSize.js';
import { sweepStale } from '../lib/sweepStale.js';
import type { CustomerVersion, ListedCustomer } from './CustomerStore.js';

/** How long what nobody asks for is kept. */
const KEPT_MS = 300_000;
/** The part of the memory that is for what questions were answered with. */
const ANSWERS_PART = 0.1;

/**
 * Opened customers of all tenants, bounded in size. One is found by its whole version as the store
 * tells it now, so that none is ever stale; frozen, as it is handed out to many requests.
 */
export class KeptCustomers<Content> {
  readonly #customers: LRUCache<string, ListedCustomer<Content>>;
  readonly #answers: LRUCache<string, readonly string[]>;
  readonly #stopSweeping: () => void;

  constructor(maxBytes: number) {
    const age = { ttl: KEPT_MS, updateAgeOnGet: true };
    const answersBytes = Math.ceil(maxBytes * ANSWERS_PART);
    this.#customers = new LRUCache({
      ...age,
      maxSize: maxBytes - answersBytes,
      sizeCalculation: (customer, key) => roughSize(customer) + roughSize(key),
    });
    this.#answers = new LRUCache({
      ...age,
      maxSize: answersBytes,
      sizeCalculation: (ids, key) => roughSize(ids) + roughSize(key),
    });
    // Customers lie in the store encrypted: open, they are not to lie longer in memory than they serve.
    this.#stopSweeping = sweepStale(this.#customers, this.#answers);
  }

  /** Whether some state of a customer is kept. */
  has(tenant: string, id: string): boolean {
    return this.#customers.has(nameOf(tenant, id));
  }

  /** The customer in the very state that the store told of. */
  find(
    tenant: string,
    { id, version, updatedAt, digest }: CustomerVersion,
  ): ListedCustomer<Content> | undefined {
    const kept = this.#customers.get(nameOf(tenant, id));
    // The number should do; the rest is there so that no mistake with numbers shows a former state.
    const isSame =
      kept?.version === version &&
      kept.digest === digest &&
      kept.updatedAt.getTime() === updatedAt.getTime();
    return isSame ? kept : undefined;
  }

  keep(tenant: string, customers: readonly ListedCustomer<Content>[]): void {
    for (const one of customers) this.#customers.set(nameOf(tenant, one.id), deepFreeze(one));
  }

  /** The ids that a question was answered with last. */
  answerTo(tenant: string, question: string): readonly string[] | undefined {
    return this.#answers.get(nameOf(tenant, question));
  }

  noteAnswer(tenant: string, question: string, ids: readonly string[]): void {
    this.#answers.set(nameOf(tenant, question), ids);
  }

  close(): void {
    this.#stopSweeping();
    this.#customers.clear();
    this.#answers.clear();
  }
}

function nameOf(tenant: string, name: string): string {
  return `${tenant}\u0000${name}`;
}
