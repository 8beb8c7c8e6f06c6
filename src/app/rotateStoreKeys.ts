import { createVault } from '../store/createVault.js';
import { type RotationProgress, rotateKeys } from '../store/rotateKeys.js';
import { StoreConnection } from '../store/StoreConnection.js';
import type { GatewayPlan } from './planGateway.js';

/** Encrypts the store of a configuration anew under the first of its keys. */
export async function rotateStoreKeys(
  { config }: GatewayPlan,
  onProgress: (progress: RotationProgress) => void,
): Promise<RotationProgress> {
  if (config.store === undefined) throw new Error('The configuration has no `store`.');
  const vault = createVault(config.store.encryptionKeys);
  const store = new StoreConnection(config.store);
  try {
    return await rotateKeys(store.database, vault, onProgress);
  } finally {
    await store.close();
  }
}
