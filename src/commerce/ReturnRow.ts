import type { Row, RowOf, RowReference } from '../dataset/Row.js';
import type { Return } from '../generated/resolvers.js';

/** A return as its source holds it; the order is named by its key until it is asked for. */
export type ReturnRow = RowOf<Return, 'order'> & { readonly order?: RowReference | Row | null };
