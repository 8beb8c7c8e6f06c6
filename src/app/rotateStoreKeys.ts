import { createVault } from '../store/createVault.js';
import { type RotationProgress, rotateKeys } from '../store/rotateKeys.js';
import { StoreConnection } from '../store/StoreConnection.js';
import type { GatewayPlan } from './plan/planGateway.js';
import { requireKeys } from './requireKeys.js';
import { requireStore } from './requireStore.js';

/** Encrypts the store of a configuration anew under the first of its keys. */
export async function rotateStoreKeys(
  { config }: GatewayPlan,
  onProgress: (progress: RotationProgress) => void,
): Promise<RotationProgress> {
  const options = requireStore(config);
  const vault = createVault(options.encryptionKeys);
  const store = new StoreConnection(options);
  try {
    await requireKeys(options, vault, store);
    return await rotateKeys(store.database, vault, onProgress);
  } finally {
    await store.close();
  }
}
