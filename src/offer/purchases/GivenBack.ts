import type { InteractionRow } from '../../dataset/InteractionRow.js';
import type { RowReference } from '../../dataset/Row.js';
import type { SoldLine } from './SoldOrder.js';

/** A return as far as offers look at it. */
export interface GivenBack extends InteractionRow {
  readonly status?: string | null;
  readonly order?: RowReference | null;
  readonly lines?: readonly SoldLine[] | null;
  readonly refund?: { readonly amount: string; readonly currency: string } | null;
}
