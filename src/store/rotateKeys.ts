import { type AnyBulkWriteOperation, Binary, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';

interface SealedDocument {
  readonly _id: string;
  readonly sealed: Binary;
}

/** How far a rotation is. */
export interface RotationProgress {
  readonly seen: number;
  readonly total: number;
  readonly resealed: number;
}

/** The collections that have a sealed part. */
const COLLECTIONS = [
  'records',
  'customers',
  'decisions',
  'interactions',
  'activity',
  'hops',
  'consents',
  'enrolments',
  'scans',
  // The last: until then it tells that the former key is needed.
  'keys',
];
const BATCH = 500;

/**
 * Encrypts everything anew that is not under the vault's first key. Requests may go on: a document
 * that changes meanwhile is left as it is, since who writes it now writes under the first key. May be
 * interrupted, and done again; answers what it did.
 */
export async function rotateKeys(
  database: Db,
  vault: Vault,
  onProgress: (progress: RotationProgress) => void,
): Promise<RotationProgress> {
  const collections = COLLECTIONS.map((name) => database.collection<SealedDocument>(name));
  const sizes = await Promise.all(collections.map((one) => one.estimatedDocumentCount()));
  let progress = { seen: 0, total: sizes.reduce((sum, size) => sum + size, 0), resealed: 0 };
  for (const collection of collections) {
    let operations: AnyBulkWriteOperation<SealedDocument>[] = [];
    const flush = async () => {
      if (operations.length === 0) return;
      const { modifiedCount } = await collection.bulkWrite(operations, { ordered: false });
      progress = { ...progress, resealed: progress.resealed + modifiedCount };
      operations = [];
    };
    const cursor = collection.find(
      { sealed: { $exists: true } },
      { projection: { sealed: 1 }, batchSize: BATCH },
    );
    for await (const { _id, sealed } of cursor) {
      progress = { ...progress, seen: progress.seen + 1 };
      if (!vault.isCurrent(sealed.buffer)) {
        const fresh = new Binary(vault.seal(vault.open(sealed.buffer, _id), _id));
        const filter = { _id, sealed };
        operations.push({ updateOne: { filter, update: { $set: { sealed: fresh } } } });
        if (operations.length >= BATCH) await flush();
      }
      onProgress(progress);
    }
    await flush();
  }
  return progress;
}
