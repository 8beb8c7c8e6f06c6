import DataLoader from 'dataloader';
import type { Row } from '../../dataset/Row.js';
import type { Customer } from '../../identity/Customer.js';
import type { IdentityOfRequest } from '../../identity/IdentityOfRequest.js';
import type { Freshness } from '../../reading/Freshness.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { RowsOfRequest } from '../../reading/RowsOfRequest.js';
import type { HopStore } from '../../store/HopStore.js';
import type { Conversation } from '../Conversation.js';
import type { ExchangeRow } from '../contacts/Contact.js';
import { contactId } from '../contacts/contactId.js';
import { toContact } from '../contacts/toContact.js';
import { createConversation } from '../createConversation.js';
import type { HopDecision } from '../linking/HopDecision.js';
import { linkContacts } from '../linking/linkContacts.js';
import { exchangeDatasets } from './exchangeDatasets.js';
import { readWindow, type TimeWindow } from './readWindow.js';
import { recentWindow, windowsAt } from './windowAt.js';

/** The conversations of a customer within a window. */
export interface ConversationWindow {
  /** By their last interaction, newest first; null where no source could be read. */
  readonly conversations: readonly Conversation[] | null;
  readonly since: string;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Finds conversations for one request; each customer's are read and linked once. */
export class ConversationsOfRequest {
  readonly hops: HopStore<HopDecision>;
  readonly #rows: RowsOfRequest;
  readonly #identity: IdentityOfRequest;
  readonly #now = Date.now();
  readonly #windows = new Map<string, Promise<ConversationWindow>>();
  readonly #decisions: DataLoader<string, HopDecision[]>;

  constructor(rows: RowsOfRequest, identity: IdentityOfRequest, hops: HopStore<HopDecision>) {
    this.hops = hops;
    this.#rows = rows;
    this.#identity = identity;
    this.#decisions = new DataLoader(
      async (owners: readonly string[]) => {
        const byOwner = await identity.read(() => hops.byOwners(owners));
        return owners.map((owner) => byOwner.get(owner) ?? []);
      },
      { cache: false },
    );
  }

  /** The conversations of the last year. */
  recent(customer: Customer): Promise<ConversationWindow> {
    return this.#within(customer, recentWindow(this.#now));
  }

  /** The conversation that a row of a customer is part of. */
  async holding(customer: Customer, row: Row): Promise<Conversation> {
    const exchange = row as ExchangeRow;
    const id = contactId(row);
    for (const window of windowsAt(Date.parse(exchange.occurredAt), this.#now)) {
      const { conversations } = await this.#within(customer, window);
      const found = conversations?.find(({ contacts }) => contacts.some((one) => one.id === id));
      if (found !== undefined) return found;
    }
    const alone = { contacts: [toContact(exchange)] as const, joins: [] };
    return createConversation(alone, customer, this.#now);
  }

  /** What people decided of a customer's interactions. */
  async decisionsOf(customer: Customer): Promise<HopDecision[]> {
    const owners = new Set(
      exchangeDatasets
        .flatMap((dataset) => lanesOf(customer, dataset, this.#rows.sources))
        .map(({ source, key }) => `${source}\u0000${key}`),
    );
    const keys = await this.#identity.read(async ({ hasher }) =>
      [...owners].map((owner) => {
        const [source = '', key = ''] = owner.split('\u0000');
        return hasher.record(source, key);
      }),
    );
    const found = (await this.#decisions.loadMany(keys)).flatMap((one) => {
      if (one instanceof Error) throw one;
      return one;
    });
    return [...new Map(found.map((one) => [one.id, one])).values()];
  }

  /** Forgets what was read: a decision was taken since. */
  forget(): void {
    this.#windows.clear();
  }

  #within(customer: Customer, window: TimeWindow): Promise<ConversationWindow> {
    const name = `${customer.id} ${window.from} ${window.to ?? ''}`;
    let known = this.#windows.get(name);
    if (known === undefined) {
      known = this.#read(customer, window);
      this.#windows.set(name, known);
    }
    return known;
  }

  async #read(customer: Customer, window: TimeWindow): Promise<ConversationWindow> {
    const [{ rows, complete, freshness }, decisions] = await Promise.all([
      readWindow(this.#rows, customer, window),
      this.decisionsOf(customer),
    ]);
    const linked = rows === null ? null : linkContacts(rows.map(toContact), decisions);
    const conversations = linked?.map((one) => createConversation(one, customer, this.#now));
    return {
      conversations: conversations?.sort(newestFirst) ?? null,
      since: window.from,
      complete,
      freshness,
    };
  }
}

function newestFirst(a: Conversation, b: Conversation): number {
  return orderKey(a) > orderKey(b) ? -1 : 1;
}

/** Sorts conversations by their last interaction, those of one instant by their first contact. */
export function orderKey({ contacts }: Pick<Conversation, 'contacts'>): string {
  return `${contacts.at(-1)?.row.position.time} ${contacts[0].id}`;
}
