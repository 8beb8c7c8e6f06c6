import { GatheredReads } from '../lib/GatheredReads.js';
import type {
  CustomerPosition,
  CustomerQuestion,
  CustomerStore,
  ListedCustomer,
  StoredCustomer,
} from './CustomerStore.js';
import type { KeptCustomers } from './KeptCustomers.js';

/**
 * The customers of one tenant, to be shown and not to be changed. Of those that are kept, the store is
 * asked for the version alone, each time; whole are read those that are not kept in that version.
 */
export class ShownCustomers<Content> {
  readonly #store: CustomerStore<Content>;
  readonly #tenant: string;
  readonly #kept: KeptCustomers<Content> | undefined;
  readonly #byIds = new GatheredReads((ids) => this.#readByIds(ids));

  constructor(
    store: CustomerStore<Content>,
    tenant: string,
    kept: KeptCustomers<Content> | undefined,
  ) {
    this.#store = store;
    this.#tenant = tenant;
    this.#kept = kept;
  }

  /** Customers that have one of the ids, now or formerly; among them those that others ask for at the same time. */
  byIds(ids: readonly string[]): Promise<readonly ListedCustomer<Content>[]> {
    return this.#byIds.read(ids);
  }

  async #readByIds(ids: readonly string[]): Promise<readonly ListedCustomer<Content>[]> {
    const kept = this.#kept;
    if (kept === undefined) return this.#store.list({ ids });
    const known: string[] = [];
    const unknown: string[] = [];
    for (const id of ids) (kept.has(this.#tenant, id) ? known : unknown).push(id);
    if (known.length === 0) return this.#read(kept, { ids });
    if (unknown.length === 0) return this.#confirm(kept, known);
    const parts = [this.#confirm(kept, known), this.#read(kept, { ids: unknown })];
    return (await Promise.all(parts)).flat();
  }

  byRecordKeys(keys: readonly string[]): Promise<StoredCustomer<Content>[]> {
    return this.#store.byRecordKeys(keys);
  }

  /** Active customers that carry one of the identifiers; at most `limit`. */
  byIdentifierKeys(
    identifierKeys: readonly string[],
    limit: number,
  ): Promise<readonly ListedCustomer<Content>[]> {
    const name = `carrying ${limit} ${identifierKeys.join(' ')}`;
    return this.#list(name, { identifierKeys, limit });
  }

  /** Active customers in the order of (createdAt, id), behind a position. */
  page(
    limit: number,
    behind: CustomerPosition | undefined,
  ): Promise<readonly ListedCustomer<Content>[]> {
    const name = `behind ${limit} ${behind?.createdAt.getTime()} ${behind?.id}`;
    return this.#list(name, { behind, limit });
  }

  /** Those of the ids whose customers are kept in the version of now, and the others read whole. */
  async #confirm(
    kept: KeptCustomers<Content>,
    ids: readonly string[],
  ): Promise<readonly ListedCustomer<Content>[]> {
    const versions = await this.#store.versionsOf(ids);
    const found: ListedCustomer<Content>[] = [];
    const stale = new Set<string>();
    for (const version of versions) {
      const customer = kept.find(this.#tenant, version);
      if (customer === undefined) for (const id of version.ids) stale.add(id);
      else found.push(customer);
    }
    if (stale.size === 0) return found;
    return [...found, ...(await this.#read(kept, { ids: ids.filter((id) => stale.has(id)) }))];
  }

  /** A list by its versions, if all that it held last time is kept. */
  async #list(
    name: string,
    question: CustomerQuestion,
  ): Promise<readonly ListedCustomer<Content>[]> {
    const kept = this.#kept;
    if (kept === undefined) return this.#store.list(question);
    const before = kept.answerTo(this.#tenant, name) ?? [];
    const isKept = before.length > 0 && before.every((id) => kept.has(this.#tenant, id));
    const confirmed = isKept ? await this.#confirmList(kept, question) : undefined;
    const found = confirmed ?? (await this.#read(kept, question));
    const isOther = found.length !== before.length || found.some(({ id }, at) => id !== before[at]);
    if (isOther)
      kept.noteAnswer(
        this.#tenant,
        name,
        found.map(({ id }) => id),
      );
    return found;
  }

  /** The list in the versions of now; undefined where it changes meanwhile. */
  async #confirmList(
    kept: KeptCustomers<Content>,
    question: CustomerQuestion,
  ): Promise<readonly ListedCustomer<Content>[] | undefined> {
    const versions = await this.#store.listVersions(question);
    const inThem = () => versions.flatMap((version) => kept.find(this.#tenant, version) ?? []);
    const found = inThem();
    if (found.length === versions.length) return found;
    const same = new Set(found.map(({ id }) => id));
    const changed = versions.flatMap(({ id }) => (same.has(id) ? [] : [id]));
    await this.#read(kept, { ids: changed });
    const now = inThem();
    return now.length === versions.length ? now : undefined;
  }

  async #read(
    kept: KeptCustomers<Content>,
    question: CustomerQuestion,
  ): Promise<readonly ListedCustomer<Content>[]> {
    const found = await this.#store.list(question);
    kept.keep(this.#tenant, found);
    return found;
  }
}
