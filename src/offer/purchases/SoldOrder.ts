import type { InteractionRow } from '../../dataset/InteractionRow.js';

/** An order as far as offers look at it. */
export interface SoldOrder extends InteractionRow {
  readonly status?: string | null;
  readonly lines?: readonly SoldLine[] | null;
  readonly total?: { readonly amount: string; readonly currency: string } | null;
}

/** One article of an order. */
export interface SoldLine {
  readonly sku?: string | null;
  readonly category?: string | null;
  readonly quantity?: number | null;
  readonly unitPrice?: { readonly amount: string; readonly currency: string } | null;
}
