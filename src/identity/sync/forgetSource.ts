import { chunk } from '../../lib/chunk.js';
import type { IdentityStores } from '../IdentityStores.js';
import { recordGone } from './recordGone.js';

const BATCH = 500;

/** Takes all records of a source for gone, as one that is no more tells nothing of them; answers how many there were. */
export async function forgetSource(identity: IdentityStores, source: string): Promise<number> {
  const keys = await identity.records.keysOf(source);
  for (const some of chunk(keys, BATCH)) {
    const records = await identity.records.byKeys(some);
    const gone = records.map(({ content: { recordId } }) => ({ source, recordId }));
    await recordGone(identity, gone, '');
  }
  await identity.sync.finishScan(source);
  return keys.length;
}
