import DataLoader from 'dataloader';
import type { ProfileRow } from '../dataset/ProfileRow.js';
import { RequestError } from '../errors/RequestError.js';
import { unknownOutcome } from '../errors/unknownOutcome.js';
import { withinSignal } from '../lib/withinSignal.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { ListedCustomer } from '../store/CustomerStore.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import type { Customer } from './Customer.js';
import type { CustomerContent } from './CustomerContent.js';
import type { IdentityStores } from './IdentityStores.js';
import { describeIdentifier, normaliseIdentifier } from './identifiers/normaliseIdentifier.js';
import type { LookupGuard } from './lookup/LookupGuard.js';
import { linkFound } from './lookup/linkFound.js';
import { lookUpIdentifier } from './lookup/lookUpIdentifier.js';
import { lookUpRecord } from './lookup/lookUpRecord.js';
import type { RecordName } from './RecordName.js';
import { latest, toCustomer } from './toCustomer.js';
import { writeFailure } from './writeFailure.js';

type Stored = ListedCustomer<CustomerContent>;

const AMBIGUOUS_LIMIT = 2;

/** Finds customers for one request; what is asked for within a tick is one look-up in the store. */
export class IdentityOfRequest {
  readonly #identity: IdentityStores;
  readonly #sources: readonly GuardedSource[];
  readonly #guard: LookupGuard;
  readonly #scope: RequestScope;
  readonly #byId: DataLoader<string, Customer | null>;
  readonly #byRecord: DataLoader<string, Customer | null>;
  #onWritten = () => {};

  constructor(
    identity: IdentityStores,
    sources: readonly GuardedSource[],
    guard: LookupGuard,
    scope: RequestScope,
  ) {
    this.#identity = identity;
    this.#sources = sources;
    this.#guard = guard;
    this.#scope = scope;
    const { shownCustomers: customers } = identity;
    this.#byId = new DataLoader(async (ids: readonly string[]) =>
      assign(ids, await this.#inTime(customers.byIds(ids)), (one) => one.ids),
    );
    this.#byRecord = new DataLoader(async (keys: readonly string[]) =>
      assign(keys, await this.#inTime(customers.byRecordKeys(keys)), (one) => one.recordKeys),
    );
  }

  /** The customer with this id, now or formerly. */
  byId(id: string): Promise<Customer | null> {
    return this.#byId.load(id);
  }

  /** The customer of a record; its source is asked for one that is not linked yet. */
  async byRecord({ source: name, recordId }: RecordName): Promise<Customer | null> {
    const source = this.sourceNamed(name);
    const key = this.#identity.hasher.record(name, recordId);
    const linked = await this.#byRecord.load(key);
    if (linked !== null) return linked;
    const ownId = await this.#inTime(
      lookUpRecord(this.#identity, source, this.#guard, this.#scope, recordId),
    );
    const ownKey = this.#identity.hasher.record(name, ownId);
    return this.#byRecord.clear(ownKey).load(ownKey);
  }

  /** The source of this name; where there is none, the client is told which there are. */
  sourceNamed(name: string): GuardedSource {
    const source = this.#sources.find((one) => one.name === name);
    if (source !== undefined) return source;
    const known = this.#sources.map((one) => one.name).join(', ');
    throw new RequestError('BAD_USER_INPUT', `Expected a source, one of ${known}; got ${name}.`);
  }

  /** The customers of records that are linked; null for one that is not. */
  linked({ source, recordId }: RecordName): Promise<Customer | null> {
    return this.#byRecord.load(this.#identity.hasher.record(source, recordId));
  }

  /** The one customer that carries an identifier; the sources are asked for one that is not linked yet. */
  async byIdentifier(type: string, text: string): Promise<Customer | null> {
    const value = normaliseIdentifier(type, text, this.#identity.normalisation);
    if (value === undefined) {
      const expected = describeIdentifier(type);
      throw new RequestError('BAD_USER_INPUT', `Expected as ${type} ${expected}; got none.`);
    }
    const known = await this.#carriersOf(type, value);
    if (known.length > 0) return onlyOne(known, type);
    await this.#inTime(
      lookUpIdentifier(this.#identity, this.#sources, this.#guard, this.#scope, type, value, text),
    );
    return onlyOne(await this.#carriersOf(type, value), type);
  }

  /** The one linked customer that carries a normalised identifier; null where there is none, or several. */
  async carrier(type: string, value: string): Promise<Customer | null> {
    const [first, second] = await this.#carriersOf(type, value);
    return first === undefined || second !== undefined ? null : toCustomer(first);
  }

  /** Customers that carry what a text can be read as, whatever the type. */
  async byAnyIdentifier(
    text: string,
    types: readonly string[],
    limit: number,
  ): Promise<Customer[]> {
    const { normalisation, hasher, shownCustomers: customers } = this.#identity;
    const keys = types.flatMap((type) => {
      const value = normaliseIdentifier(type, text, normalisation);
      return value === undefined ? [] : [hasher.identifier(type, value)];
    });
    return (await this.#inTime(customers.byIdentifierKeys(keys, limit))).map(toCustomer);
  }

  /** The customers of profile rows that a source showed; those not linked yet are linked first. */
  async ofProfiles(rows: readonly ProfileRow[]): Promise<(Customer | null)[]> {
    const names = rows.map(({ source, owner }) => ({ source, recordId: owner }));
    const known = await Promise.all(names.map((name) => this.linked(name)));
    const unlinked = rows.filter((_, place) => known[place] === null);
    if (unlinked.length === 0) return known;
    await this.#inTime(linkFound(this.#identity, unlinked));
    const { hasher } = this.#identity;
    for (const { source, owner } of unlinked) this.#byRecord.clear(hasher.record(source, owner));
    return Promise.all(names.map((name) => this.linked(name)));
  }

  /** Reads more of the store than customers, no longer than the request may take. */
  read<T>(work: (stores: IdentityStores) => Promise<T>): Promise<T> {
    return this.#inTime(work(this.#identity));
  }

  /** Has what else was read for the request forgotten once it has changed something: what it reads next is of then. */
  whenWritten(forget: () => void): void {
    this.#onWritten = forget;
  }

  /**
   * Changes the store, then tells of it by what is there afterwards; what takes longer than the
   * request may goes on, and what the store failed to confirm may be done: the client must ask again.
   */
  async write<T, R>(
    work: (stores: IdentityStores) => Promise<T>,
    tell: (outcome: T, stores: IdentityStores) => Promise<R>,
  ): Promise<R> {
    const done = work(this.#identity).then((outcome) => {
      this.#byId.clearAll();
      this.#byRecord.clearAll();
      this.#onWritten();
      return tell(outcome, this.#identity).catch((error) => {
        throw isStoreTrouble(error) ? unknownOutcome() : error;
      });
    });
    try {
      return await withinSignal(done, this.#scope.signal, unknownOutcome);
    } catch (error) {
      throw writeFailure(error);
    }
  }

  /** Active customers in the order in which they came to be. */
  async page(
    limit: number,
    behind: { readonly createdAt: Date; readonly id: string } | undefined,
  ): Promise<Customer[]> {
    const stored = await this.#inTime(this.#identity.shownCustomers.page(limit, behind));
    const found = stored.map(toCustomer);
    for (const customer of found) this.#byId.prime(customer.id, customer);
    return found;
  }

  async #carriersOf(type: string, value: string): Promise<readonly Stored[]> {
    const { shownCustomers: customers, hasher } = this.#identity;
    const key = hasher.identifier(type, value);
    return this.#inTime(customers.byIdentifierKeys([key], AMBIGUOUS_LIMIT));
  }

  /** Waits for the store no longer than the request may take. */
  #inTime<T>(work: Promise<T>): Promise<T> {
    return withinSignal(work, this.#scope.signal, timeout);
  }
}

function timeout(): RequestError {
  const message = 'The request took longer than one request may.';
  return new RequestError('TIMEOUT', message, { retryable: true });
}

function onlyOne(found: readonly Stored[], type: string): Customer | null {
  if (found.length > 1) {
    throw new RequestError('AMBIGUOUS_IDENTIFIER', `Several customers carry this ${type}.`);
  }
  return found[0] === undefined ? null : toCustomer(found[0]);
}

function assign<S extends Stored>(
  keys: readonly string[],
  found: readonly S[],
  keysOf: (customer: S) => readonly string[],
): (Customer | null)[] {
  const byKey = new Map<string, S[]>();
  for (const customer of found) {
    for (const key of keysOf(customer)) byKey.set(key, [...(byKey.get(key) ?? []), customer]);
  }
  return keys.map((key) => {
    const customer = latest(byKey.get(key) ?? []);
    return customer === undefined ? null : toCustomer(customer);
  });
}
