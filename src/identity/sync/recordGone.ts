import type { RecordAttributes } from '../attributes/RecordAttributes.js';
import type { IdentityStores } from '../IdentityStores.js';

/** A record that its source no longer has, and the one that it was merged into, if any. */
export interface GoneRecord {
  readonly source: string;
  readonly recordId: string;
  readonly into?: string;
}

/** What is known of a record that is no more. */
const NOTHING: RecordAttributes = {
  birthDate: null,
  postalCode: null,
  houseNumber: null,
  street: null,
  city: null,
};

/**
 * Notes that records are no more. One that was merged stays as a pointer, so that its customer's id
 * goes on with the record that took it in, by whose key it is looked up. What they said, and what caches
 * hold of them, is forgotten.
 */
export async function recordGone(
  { records, hasher, changes }: IdentityStores,
  gone: readonly GoneRecord[],
  scan: string,
): Promise<void> {
  const keys = gone.map(({ source, recordId }) => hasher.record(source, recordId));
  const known = new Map((await records.byKeys(keys)).map((stored) => [stored.key, stored]));
  const removed: string[] = [];
  const forgotten: { source: string; dataset: string; owner: string }[] = [];
  const merged = gone.flatMap(({ source, into }, place) => {
    const key = keys[place] as string;
    const stored = known.get(key);
    const target = into === undefined ? undefined : hasher.record(source, into);
    if (stored === undefined) return [];
    if (stored.mergedInto !== target) {
      const owners = [key, ...stored.identifierKeys];
      forgotten.push(...owners.map((owner) => ({ source, dataset: '', owner })));
    }
    if (target === undefined || target === key) {
      removed.push(key);
      return [];
    }
    const { recordId } = stored.content;
    const content = { recordId, identifiers: [], name: null, attributes: NOTHING };
    return [{ ...stored, identifierKeys: [target], mergedInto: target, content }];
  });
  await records.remove(removed);
  await records.write(merged, scan);
  // Nobody is to be shown from a cache what its source does not have any more.
  await changes.tell(forgotten);
}
