import { Binary, type Db } from 'mongodb';
import type { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import type { Vault } from '../lib/crypto/Vault.js';
import { KEY_MARK, type KeyDocument } from './foreignKeys.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/**
 * Settles by which keys a store is kept: whoever comes first does. Under another index key everybody
 * would be somebody new, and nothing could be read without the encryption key.
 */
export async function beginKeys(database: Db, vault: Vault, hasher: KeyedHasher): Promise<void> {
  const hash = hasher.hash(KEY_MARK);
  const sealed = new Binary(vault.seal(KEY_MARK, KEY_MARK));
  try {
    await database
      .collection<KeyDocument>('keys')
      .updateOne({ _id: KEY_MARK }, { $setOnInsert: { hash, sealed } }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
