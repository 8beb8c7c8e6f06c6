import { ConfigError } from '../config/ConfigError.js';
import type { ValidConfig } from '../config/configShape.js';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import type { StoreConnection } from '../store/StoreConnection.js';
import { settleKeys } from '../store/settleKeys.js';
import { findKeyProblems } from './findKeyProblems.js';

/** Refuses keys that are not those of the store: a `ConfigError` that names them. */
export async function requireKeys(
  options: Pick<NonNullable<ValidConfig['store']>, 'indexKey'>,
  vault: Vault,
  store: StoreConnection,
): Promise<void> {
  await settleKeys(store.database, vault, new KeyedHasher(Buffer.from(options.indexKey, 'base64')));
  const problems = await findKeyProblems(options, vault, store);
  if (problems.length > 0) throw new ConfigError(problems);
}
