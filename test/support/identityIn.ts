import type { Db } from 'mongodb';
import { validateConfig } from '../../src/config/validateConfig.js';
import { createIdentityStores } from '../../src/identity/createIdentityStores.js';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';

/** The identity stores of a tenant in a database, under a key of 32 bytes in base64. */
export function identityIn(database: Db, key: string, tenant = 'default'): IdentityStores {
  const { identity } = validateConfig({ sources: {} }, { env: {}, folder: '.' }).config;
  const keys = { encryptionKeys: [key], indexKey: key };
  return createIdentityStores(database, keys, identity)(tenant);
}
