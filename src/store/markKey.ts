import { Binary, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { KeyDocument } from './foreignKeys.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** Notes of the key that is written with from now on that it is: who comes without it is refused. */
export async function markKey(database: Db, vault: Vault): Promise<void> {
  const keys = database.collection<KeyDocument>('keys');
  const name = `key-${vault.currentKeyId}`;
  const known = await keys.findOne({ _id: name });
  if (known !== null && vault.isCurrent(known.sealed.buffer)) return;
  const sealed = new Binary(vault.seal(name, name));
  try {
    await keys.updateOne({ _id: name }, { $set: { sealed } }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
