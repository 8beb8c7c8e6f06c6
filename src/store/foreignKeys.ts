import type { Binary, Db } from 'mongodb';
import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';

/** What tells by which keys a store is kept; without them it says nothing. */
export interface KeyDocument {
  readonly _id: string;
  readonly hash: string;
  readonly sealed: Binary;
}

/** What is hashed and sealed to tell the keys apart by, and what it is kept as. */
export const KEY_MARK = 'store';

/** Tells which of the keys are not those that a store is kept by; none are where that is not settled. */
export async function foreignKeys(
  database: Db,
  vault: Vault,
  hasher: KeyedHasher,
): Promise<('indexKey' | 'encryptionKeys')[]> {
  const known = await database.collection<KeyDocument>('keys').findOne({ _id: KEY_MARK });
  if (known === null) return [];
  return [
    ...(known.hash === hasher.hash(KEY_MARK) ? [] : (['indexKey'] as const)),
    ...(opens(vault, known.sealed) ? [] : (['encryptionKeys'] as const)),
  ];
}

function opens(vault: Vault, sealed: Binary): boolean {
  try {
    return vault.open(sealed.buffer, KEY_MARK) === KEY_MARK;
  } catch {
    return false;
  }
}
