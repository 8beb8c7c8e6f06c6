import { accountAt } from '../../../src/demo/story/accounts/Accounts.js';
import { DAY } from '../../../src/demo/story/durations.js';
import type { Life } from '../../../src/demo/story/Life.js';
import { catalogue } from '../../../src/demo/story/trade/catalogue.js';
import type { ReturnParcel } from '../../../src/demo/story/trade/ReturnParcel.js';

/** The window of the default configuration. */
const WINDOW_DAYS = 90;
const BOOKED: ReadonlySet<ReturnParcel['stage']> = new Set(['arrived', 'refunded']);

/** A record of a customer. */
interface NamedRecord {
  readonly source: string;
  readonly recordId: string;
}

/** A decision of the gateway. */
export interface Decided {
  readonly allowed: boolean;
  readonly reasons: readonly { readonly code: string }[];
}

/** What decisions came to against the truth. */
export interface OfferScore {
  decisions: number;
  allowed: number;
  /** Allowed though the customer has the article from within the window. */
  falseAllows: number;
  /** Refused for a purchase that there was not, or for want of data. */
  withoutCause: number;
}

/** Every article, as offers name it. */
export const articles: readonly string[] = Object.values(catalogue).map(({ sku }) => sku);

/** Knows of each record of shop and stores what was bought through it and not given back. */
export class OfferOracle {
  readonly #kept = new Map<string, Set<string>>();
  readonly #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  add({ accounts, orders, returns }: Life): void {
    for (const { key, book, placedAt, stage, slot, lines } of orders) {
      if (stage === 'cancelled' || stage === 'returned') continue;
      if (placedAt < this.#now - WINDOW_DAYS * DAY) continue;
      const { recordId } = accountAt(accounts[book], slot);
      const parcels = returns.filter((one) => one.order.key === key && BOOKED.has(one.stage));
      const back = new Set(parcels.flatMap((one) => one.lines.map(({ article }) => article.sku)));
      const name = `${book} ${recordId}`;
      const kept = this.#kept.get(name) ?? new Set();
      for (const { article } of lines) if (!back.has(article.sku)) kept.add(article.sku);
      this.#kept.set(name, kept);
    }
  }

  /** Whether any of the records stands for the article. */
  has(records: readonly NamedRecord[], sku: string): boolean {
    return records.some(({ source, recordId }) =>
      this.#kept.get(`${source} ${recordId}`)?.has(sku),
    );
  }

  /** Counts a decision on an offer of an article to the customer with these records. */
  judge(records: readonly NamedRecord[], sku: string, decided: Decided, score: OfferScore): void {
    const isBought = this.has(records, sku);
    const codes = decided.reasons.map(({ code }) => code);
    score.decisions += 1;
    if (decided.allowed) score.allowed += 1;
    if (decided.allowed && isBought) score.falseAllows += 1;
    const isUnfounded = codes.includes('ALREADY_BOUGHT') && !isBought && codes.length === 1;
    if (isUnfounded || codes.includes('UNKNOWN_INCOMPLETE_DATA')) score.withoutCause += 1;
  }
}
