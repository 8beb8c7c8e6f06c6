import type { Gadget } from '../people/Person.js';
import type { Article } from './catalogue.js';
import type { Shop } from './shops.js';

/** One article of an order; the price is that of one piece. */
export interface OrderLine {
  readonly article: Article;
  readonly pieces: number;
}

/** How far an order got. */
export type OrderStage =
  | 'placed'
  | 'paid'
  | 'picking'
  | 'ready'
  | 'sent'
  | 'delivered'
  | 'collected'
  | 'cancelled'
  | 'returned';

/** A purchase, in whichever book it was written. */
export interface Order {
  readonly key: string;
  readonly book: 'shop' | 'stores';
  readonly placedAt: number;
  readonly through: 'site' | 'app' | 'till';
  readonly gadget: Gadget | null;
  readonly lines: readonly OrderLine[];
  readonly way: 'delivery' | 'pickup' | 'takeaway';
  /** The shop where it was bought, or is to be collected. */
  readonly shop: Shop | null;
  readonly carrier: string | null;
  readonly stage: OrderStage;
  /** When the customer had it in hand; null as long as not. */
  readonly receivedAt: number | null;
  readonly readyAt: number | null;
  /** Which of the customer's accounts: a share of the list of them. */
  readonly slot: number;
  /** Key under which a shop noted that it was handed over. */
  readonly handOverKey: string | null;
}

/** What an order comes to. */
export function totalCents({ lines }: Pick<Order, 'lines'>): number {
  return lines.reduce((sum, { article, pieces }) => sum + article.cents * pieces, 0);
}
