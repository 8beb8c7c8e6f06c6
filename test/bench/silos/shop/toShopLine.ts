import type { OrderLine } from '../../answers/Order.js';

/** A line as the web shop's statements yield it. */
export interface ShopLineRow {
  readonly article: string;
  readonly title: string;
  readonly pieces: number;
  readonly unit_cents: string | number;
}

/** Writes such a line as it is answered. */
export function toShopLine({ article, title, pieces, unit_cents }: ShopLineRow): OrderLine {
  const amount = (Number(unit_cents) / 100).toFixed(2);
  return { sku: article, name: title, quantity: pieces, unitPrice: { amount, currency: 'EUR' } };
}
