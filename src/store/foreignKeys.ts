import type { Binary, Db } from 'mongodb';
import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';

/** What tells by which keys a store is kept: its own name, sealed, and of the first of them hashed as well. */
export interface KeyDocument {
  readonly _id: string;
  readonly sealed: Binary;
  readonly hash?: string;
}

/** What is hashed to tell index keys apart by. */
export const KEY_MARK = 'store';

/**
 * Tells which of the keys are not those that a store is kept by; none are where that is not settled.
 * Each key that was ever written with has a document, which `rotateKeys` seals anew when nothing else
 * is under a former key.
 */
export async function foreignKeys(
  database: Db,
  vault: Vault,
  hasher: KeyedHasher,
): Promise<('indexKey' | 'encryptionKeys')[]> {
  const known = await database.collection<KeyDocument>('keys').find().toArray();
  const hash = hasher.hash(KEY_MARK);
  const isHashedOtherwise = known.some((one) => one.hash !== undefined && one.hash !== hash);
  return [
    ...(isHashedOtherwise ? (['indexKey'] as const) : []),
    ...(known.every((one) => opens(vault, one)) ? [] : (['encryptionKeys'] as const)),
  ];
}

function opens(vault: Vault, { _id, sealed }: KeyDocument): boolean {
  try {
    return vault.open(sealed.buffer, _id) === _id;
  } catch {
    return false;
  }
}
