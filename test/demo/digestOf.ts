import { createHash } from 'node:crypto';
import { behaviourDocuments } from '../../src/demo/silos/behaviour/behaviourDocuments.js';
import { createContact } from '../../src/demo/silos/crm/Contact.js';
import { shopRows } from '../../src/demo/silos/shop/shopRows.js';
import { socialDocuments } from '../../src/demo/silos/social/socialDocuments.js';
import { storeRows } from '../../src/demo/silos/stores/storeRows.js';
import type { Life } from '../../src/demo/story/Life.js';

/** A digest of lives, and of what they leave in the silos that have rows. */
export function digestOf(lives: Iterable<Life>): string {
  const hash = createHash('sha256');
  for (const life of lives) {
    const contacts = life.accounts.crm.map((account) => createContact(account, life.person));
    const rows = [shopRows(life), storeRows(life), socialDocuments(life), behaviourDocuments(life)];
    hash.update(JSON.stringify([life, contacts, rows]));
  }
  return hash.digest('hex');
}
