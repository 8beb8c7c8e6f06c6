import { Binary, type Db } from 'mongodb';
import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** What tells by which keys a store is kept; without them it says nothing. */
interface KeyDocument {
  readonly _id: string;
  readonly hash: string;
  readonly sealed: Binary;
}

const NAME = 'store';

/**
 * Tells which of the keys are not those that the store is kept by; whoever comes first settles that.
 * Under another index key everybody would be somebody new, and nothing could be read without the
 * encryption key.
 */
export async function checkKeys(
  database: Db,
  vault: Vault,
  hasher: KeyedHasher,
): Promise<('indexKey' | 'encryptionKeys')[]> {
  const collection = database.collection<KeyDocument>('keys');
  const hash = hasher.hash(NAME);
  const sealed = new Binary(vault.seal(NAME, NAME));
  try {
    await collection.updateOne({ _id: NAME }, { $setOnInsert: { hash, sealed } }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const known = await collection.findOne({ _id: NAME });
  if (known === null) return [];
  return [
    ...(known.hash === hash ? [] : (['indexKey'] as const)),
    ...(opens(vault, known.sealed) ? [] : (['encryptionKeys'] as const)),
  ];
}

function opens(vault: Vault, sealed: Binary): boolean {
  try {
    return vault.open(sealed.buffer, NAME) === NAME;
  } catch {
    return false;
  }
}
