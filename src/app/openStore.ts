import type { ValidConfig } from '../config/configShape.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { createIndexes } from '../store/createIndexes.js';
import { StoreConnection } from '../store/StoreConnection.js';
import { requireKeys } from './requireKeys.js';

/** Connects a store that is ready to be written to: with its indexes, and under keys that are its own. */
export async function openStore(
  options: NonNullable<ValidConfig['store']>,
  vault: Vault,
): Promise<StoreConnection> {
  const store = new StoreConnection(options);
  try {
    await createIndexes(store.database);
    await requireKeys(options, vault, store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
