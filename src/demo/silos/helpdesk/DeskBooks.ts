import type { Account } from '../../story/accounts/Account.js';
import { accountAt } from '../../story/accounts/Accounts.js';
import type { Call, Inquiry, Message } from '../../story/contact/Inquiry.js';
import type { Life } from '../../story/Life.js';
import type { Books } from '../http/Books.js';
import { type DeskRow, writeCall, writeMessage, writeTicket } from './deskRows.js';
import { type Requester, writeRequester } from './Requester.js';

/** The lists that the help desk keeps of each requester. */
export type DeskList = 'tickets' | 'messages' | 'calls';

type Rows = Record<DeskList, DeskRow[]>;

/** All that the help desk knows, in memory. */
export class DeskBooks implements Books {
  readonly requesters = new Map<string, Requester>();
  readonly #byEmail = new Map<string, Requester[]>();
  readonly #lists = new Map<string, Rows>();
  readonly #rows: Readonly<Record<DeskList, Map<string, DeskRow>>> = {
    tickets: new Map(),
    messages: new Map(),
    calls: new Map(),
  };

  get records(): number {
    return this.requesters.size;
  }

  get rows(): number {
    return Object.values(this.#rows).reduce((sum, { size }) => sum + size, 0);
  }

  add({ accounts, inquiries, person }: Life): void {
    for (const account of accounts.helpdesk) this.#addRequester(account, person.language);
    for (const inquiry of inquiries) this.#addInquiry(inquiry, accounts.helpdesk);
    // Newest first, as its interface hands them out.
    for (const { recordId } of accounts.helpdesk) {
      const lists = this.#listsOf(recordId);
      for (const rows of Object.values(lists)) rows.sort((a, b) => b.at - a.at);
    }
  }

  withEmail(email: string): readonly Requester[] {
    return this.#byEmail.get(email.trim().toLowerCase()) ?? [];
  }

  /** A requester's rows, newest first; none where there is no such requester. */
  list(requester: string, list: DeskList): readonly DeskRow[] {
    return this.#lists.get(requester)?.[list] ?? [];
  }

  row(list: DeskList, id: string): DeskRow | undefined {
    return this.#rows[list].get(id);
  }

  #addRequester(account: Account, language: string): void {
    const requester = writeRequester(account, language);
    this.requesters.set(account.recordId, requester);
    if (requester.email === null) return;
    const key = requester.email.toLowerCase();
    this.#byEmail.set(key, [...(this.#byEmail.get(key) ?? []), requester]);
  }

  #addInquiry(inquiry: Inquiry, requesters: readonly Account[]): void {
    const { ticket, contacts, slot } = inquiry;
    const atTheDesk = contacts.filter(isHere);
    if (ticket === null && atTheDesk.length === 0) return;
    const { recordId } = accountAt(requesters, slot);
    if (ticket !== null) this.#note(recordId, 'tickets', writeTicket(inquiry, ticket, recordId));
    for (const one of atTheDesk) {
      if (one.is === 'call') this.#note(recordId, 'calls', writeCall(one, ticket, recordId));
      else this.#note(recordId, 'messages', writeMessage(one, ticket, recordId));
    }
  }

  #note(requester: string, list: DeskList, row: DeskRow): void {
    this.#listsOf(requester)[list].push(row);
    this.#rows[list].set(row.id, row);
  }

  #listsOf(requester: string): Rows {
    const known = this.#lists.get(requester);
    if (known !== undefined) return known;
    const lists: Rows = { tickets: [], messages: [], calls: [] };
    this.#lists.set(requester, lists);
    return lists;
  }
}

/** What goes over social networks is with those who watch these. */
function isHere({ medium }: Message | Call): boolean {
  return medium === 'email' || medium === 'chat' || medium === 'phone';
}
