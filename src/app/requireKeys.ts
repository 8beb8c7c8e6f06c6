import { ConfigError } from '../config/ConfigError.js';
import type { ValidConfig } from '../config/configShape.js';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { beginKeys } from '../store/beginKeys.js';
import { markKey } from '../store/markKey.js';
import type { StoreConnection } from '../store/StoreConnection.js';
import { findKeyProblems } from './findKeyProblems.js';

/** Refuses keys that are not those of the store: a `ConfigError` that names them. */
export async function requireKeys(
  { indexKey }: Pick<NonNullable<ValidConfig['store']>, 'indexKey'>,
  vault: Vault,
  store: StoreConnection,
): Promise<void> {
  const hasher = new KeyedHasher(Buffer.from(indexKey, 'base64'));
  await beginKeys(store.database, vault, hasher);
  const problems = await findKeyProblems(store, vault, hasher);
  if (problems.length > 0) throw new ConfigError(problems);
  await markKey(store.database, vault);
}
