import { ConfigError } from '../config/ConfigError.js';
import type { ValidConfig } from '../config/configShape.js';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { checkKeys } from '../store/checkKeys.js';
import type { StoreConnection } from '../store/StoreConnection.js';

const EXPECTED = {
  indexKey:
    'expected the key that the database was begun with; found another one, by which nobody in it is known',
  encryptionKeys:
    'expected the key that the database is encrypted with among them; found others (a former one may go after `rotunda keys rotate`)',
};

/** Refuses keys that are not those of the store: a `ConfigError` that names them. */
export async function requireKeys(
  { indexKey }: Pick<NonNullable<ValidConfig['store']>, 'indexKey'>,
  vault: Vault,
  { database }: StoreConnection,
): Promise<void> {
  const hasher = new KeyedHasher(Buffer.from(indexKey, 'base64'));
  const wrong = await checkKeys(database, vault, hasher);
  if (wrong.length === 0) return;
  throw new ConfigError(wrong.map((key) => ({ path: `store.${key}`, message: EXPECTED[key] })));
}
