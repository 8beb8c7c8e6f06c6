import type { ValidConfig } from '../../config/configShape.js';
import { KeyedHasher } from '../../lib/crypto/KeyedHasher.js';
import { getCauseCode } from '../../lib/getCauseCode.js';
import { describeTlsFault } from '../../sources/describeTlsFault.js';
import { createVault } from '../../store/createVault.js';
import { isStoreTrouble } from '../../store/isStoreTrouble.js';
import { refusalOf } from '../../store/refusalOf.js';
import { StoreConnection, type StoreOptions } from '../../store/StoreConnection.js';
import { findKeyProblems } from '../findKeyProblems.js';
import type { Finding } from './Finding.js';

/** Connects the store, and proves that it may be read and written, and by these keys; changes nothing there. */
export async function reachStore(options: NonNullable<ValidConfig['store']>): Promise<Finding> {
  const startedAt = performance.now();
  const connection = new StoreConnection(options);
  try {
    await connection.tryOut();
    const ms = performance.now() - startedAt;
    const vault = createVault(options.encryptionKeys);
    const hasher = new KeyedHasher(Buffer.from(options.indexKey, 'base64'));
    return { is: 'store', ms, problems: await findKeyProblems(connection, vault, hasher) };
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return { is: 'storeFault', reason: reasonOf(error as Error, options) };
  } finally {
    await connection.close();
  }
}

function reasonOf(error: Error, { database }: StoreOptions): string {
  switch (refusalOf(error)) {
    case 'CREDENTIALS':
      return `it refuses the credentials of its URL: ${error.message}`;
    case 'RIGHTS':
      return `its user may not read and write the database \`${database}\`: ${error.message}`;
    default:
      return describeTlsFault(getCauseCode(error) ?? '') ?? error.message;
  }
}
