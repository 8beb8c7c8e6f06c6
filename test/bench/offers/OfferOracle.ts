import { accountAt } from '../../../src/demo/story/accounts/Accounts.js';
import { DAY } from '../../../src/demo/story/durations.js';
import type { Life } from '../../../src/demo/story/Life.js';
import { catalogue } from '../../../src/demo/story/trade/catalogue.js';
import type { ReturnParcel } from '../../../src/demo/story/trade/ReturnParcel.js';

/** The windows of the default configuration, in days. */
const [BOUGHT_DAYS, TICKET_DAYS, CONTACT_DAYS] = [90, 365, 7];
const MOST_CONTACTS = 3;
const BOOKED: ReadonlySet<ReturnParcel['stage']> = new Set(['arrived', 'refunded']);

/** A customer as the gateway has put them together. */
export interface Judged {
  readonly records: readonly { readonly source: string; readonly recordId: string }[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
}

/** A decision of the gateway, and when it was made. */
export interface Decided {
  readonly allowed: boolean;
  readonly reasons: readonly { readonly code: string }[];
  readonly from: number;
  readonly to: number;
}

/** What decisions came to against the truth. */
export interface OfferScore {
  decisions: number;
  allowed: number;
  /** Allowed though the customer has the article from within the window, or another rule forbids it. */
  falseAllows: number;
  /** Refused though nothing that happened speaks against it. */
  withoutCause: number;
}

/** Every article, as offers name it. */
export const articles: readonly string[] = Object.values(catalogue).map(({ sku }) => sku);

/** Knows what speaks against offers by e-mail: by record what was bought and asked, by address what was allowed and sent. */
export class OfferOracle {
  /** When a record last bought an article that was not given back. */
  readonly #bought = new Map<string, number>();
  readonly #openTickets = new Map<string, number[]>();
  readonly #mailings = new Map<string, Pick<Life, 'permissions' | 'sends'>>();

  add({ accounts, orders, returns, inquiries, permissions, sends }: Life): void {
    for (const { key, book, placedAt, stage, slot, lines } of orders) {
      if (stage === 'cancelled' || stage === 'returned') continue;
      const { recordId } = accountAt(accounts[book], slot);
      const parcels = returns.filter((one) => one.order.key === key && BOOKED.has(one.stage));
      const back = new Set(parcels.flatMap((one) => one.lines.map(({ article }) => article.sku)));
      for (const { article } of lines) {
        if (back.has(article.sku)) continue;
        const name = `${book} ${recordId} ${article.sku}`;
        this.#bought.set(name, Math.max(placedAt, this.#bought.get(name) ?? 0));
      }
    }
    for (const { ticket, slot } of inquiries) {
      if (ticket === null || ticket.stage === 'solved' || ticket.stage === 'closed') continue;
      const name = `helpdesk ${accountAt(accounts.helpdesk, slot).recordId}`;
      this.#openTickets.set(name, [...(this.#openTickets.get(name) ?? []), ticket.openedAt]);
    }
    if (accounts.mailer !== null) {
      this.#mailings.set(accounts.mailer.toLowerCase(), { permissions, sends });
    }
  }

  /** What speaks against an offer of an article by e-mail at an instant. */
  causes(customer: Judged, sku: string, at: number): ReadonlySet<string> {
    const names = customer.records.map(({ source, recordId }) => `${source} ${recordId}`);
    const since = (days: number) => at - days * DAY;
    const bought = names.map((name) => this.#bought.get(`${name} ${sku}`) ?? 0);
    const tickets = names.flatMap((name) => this.#openTickets.get(name) ?? []);
    const mailings = customer.identifiers
      .filter(({ type }) => type === 'EMAIL')
      .flatMap(({ value }) => this.#mailings.get(value.toLowerCase()) ?? []);
    const sends = mailings.flatMap((one) => one.sends);
    const recent = sends.filter((send) => send.at >= since(CONTACT_DAYS)).length;
    return new Set([
      ...(bought.some((time) => time >= since(BOUGHT_DAYS)) ? ['ALREADY_BOUGHT'] : []),
      ...(tickets.some((time) => time >= since(TICKET_DAYS)) ? ['OPEN_COMPLAINT'] : []),
      ...(isAllowed(mailings) ? [] : ['NO_CONSENT']),
      ...(recent >= MOST_CONTACTS ? ['CONTACTED_TOO_OFTEN'] : []),
    ]);
  }

  /** Counts a decision; what leaves a window while it is made may be in it or not. */
  judge(customer: Judged, sku: string, decided: Decided, score: OfferScore): void {
    const [first, last] = [decided.from, decided.to].map((at) => this.causes(customer, sku, at));
    score.decisions += 1;
    if (decided.allowed) {
      score.allowed += 1;
      if ((last?.size ?? 0) > 0) score.falseAllows += 1;
    } else if (!decided.reasons.some(({ code }) => first?.has(code))) score.withoutCause += 1;
  }
}

/** The newest word counts, of those of one instant the strictest. */
function isAllowed(mailings: readonly Pick<Life, 'permissions'>[]): boolean {
  const said = mailings
    .flatMap(({ permissions }) => permissions)
    .filter(({ book, topic }) => book === 'mailer' && topic === 'offers');
  const newest = Math.max(0, ...said.map(({ at }) => at));
  const last = said.filter(({ at }) => at === newest);
  return last.length > 0 && last.every(({ state }) => state === 'given');
}
