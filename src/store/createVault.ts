import { Vault } from '../lib/crypto/Vault.js';

/** The vault of a configuration's `store.encryptionKeys`, each in base64. */
export function createVault(encryptionKeys: readonly string[]): Vault {
  const keys = encryptionKeys.map((key) => Buffer.from(key, 'base64'));
  return new Vault(keys as [Buffer, ...Buffer[]]);
}
