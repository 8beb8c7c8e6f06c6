import type { ValidConfig } from '../../config/configShape.js';
import { createVault } from '../../store/createVault.js';
import { isStoreTrouble } from '../../store/isStoreTrouble.js';
import { StoreConnection, type StoreOptions } from '../../store/StoreConnection.js';
import { findKeyProblems } from '../findKeyProblems.js';
import type { Finding } from './Finding.js';

/** What MongoDB answers to credentials that it does not know, and to a user who may not do this. */
const UNKNOWN_USER: ReadonlySet<unknown> = new Set([18, 8000]);
const FORBIDDEN = 13;

/** Connects the store, and proves that it may be read and written, and by these keys; changes nothing there. */
export async function reachStore(options: NonNullable<ValidConfig['store']>): Promise<Finding> {
  const startedAt = performance.now();
  const connection = new StoreConnection(options);
  try {
    await connection.tryOut();
    const ms = performance.now() - startedAt;
    const vault = createVault(options.encryptionKeys);
    return { is: 'store', ms, problems: await findKeyProblems(options, vault, connection) };
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return { is: 'storeFault', reason: reasonOf(error as Error, options) };
  } finally {
    await connection.close();
  }
}

function reasonOf(error: Error, { database }: StoreOptions): string {
  const code = 'code' in error ? error.code : undefined;
  if (UNKNOWN_USER.has(code)) return `it refuses the credentials of its URL: ${error.message}`;
  if (code === FORBIDDEN) {
    return `its user may not read and write the database \`${database}\`: ${error.message}`;
  }
  return error.message;
}
