import type { ConfigProblem } from '../config/ConfigProblem.js';
import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { foreignKeys } from '../store/foreignKeys.js';
import type { StoreConnection } from '../store/StoreConnection.js';

const EXPECTED = {
  indexKey:
    'expected the key that the database was begun with; found another one, by which nobody in it is known',
  encryptionKeys:
    'expected the key that the database is encrypted with among them; found others (a former one may go after `rotunda keys rotate`)',
};

/** What is wrong with keys that are not those of the store; it changes nothing there. */
export async function findKeyProblems(
  { database }: StoreConnection,
  vault: Vault,
  hasher: KeyedHasher,
): Promise<ConfigProblem[]> {
  const wrong = await foreignKeys(database, vault, hasher);
  return wrong.map((key) => ({ path: `store.${key}`, message: EXPECTED[key] }));
}
