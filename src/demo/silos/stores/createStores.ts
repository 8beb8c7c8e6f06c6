import { createPostgresSilo } from '../postgres/createPostgresSilo.js';
import type { Silo } from '../Silo.js';
import { storeRows } from './storeRows.js';
import { storesIndexes, storesSchema } from './storesSchema.js';

/** The tills' database. */
export function createStores(url: string): Promise<Silo> {
  return createPostgresSilo(url, {
    name: 'stores',
    holds: 'customer cards of the shops, till receipts and pick-ups',
    schema: storesSchema,
    indexes: storesIndexes,
    tables: ['klantkaarten', 'bonnen', 'bonregels', 'afhalingen'],
    rowsOf: storeRows,
  });
}
