import { createPostgresSilo } from '../postgres/createPostgresSilo.js';
import type { Silo } from '../Silo.js';
import { shopRows } from './shopRows.js';
import { shopIndexes, shopSchema } from './shopSchema.js';

/** The web shop's database. */
export function createShop(url: string): Promise<Silo> {
  return createPostgresSilo(url, {
    name: 'shop',
    holds: 'customers of site and app, their orders and returns',
    schema: shopSchema,
    indexes: shopIndexes,
    tables: ['customers', 'orders', 'order_lines', 'return_parcels'],
    rowsOf: shopRows,
  });
}
