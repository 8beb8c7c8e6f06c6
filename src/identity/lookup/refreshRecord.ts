import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { SourceError } from '../../sources/SourceError.js';
import type { IdentityStores } from '../IdentityStores.js';
import { normaliseIdentifier } from '../identifiers/normaliseIdentifier.js';
import { relink } from '../linking/relink.js';
import { recordGone } from '../sync/recordGone.js';
import type { LookupGuard } from './LookupGuard.js';
import { linkFound } from './linkFound.js';

/** Marks records that were seen because their source said that they changed. */
const SEEN_BY = 'webhook';

/**
 * Reads a record that is said to have changed, and links it as it is now: what was said is not
 * believed. Answers why it could not be read, where it could not.
 */
export async function refreshRecord(
  identity: IdentityStores,
  source: GuardedSource,
  guard: LookupGuard,
  scope: RequestScope,
  recordId: string,
): Promise<SourceError | undefined> {
  if (source.capabilities.get('profiles')?.keyedBy !== 'RECORD') return undefined;
  const slice = (await source.read('profiles', [recordId], { limit: 1 }, scope)).get(recordId);
  if (slice === undefined || slice instanceof SourceError) return slice;
  if (slice.droppedRows > 0) return undefined;
  const key = identity.hasher.record(source.name, recordId);
  const [row] = slice.rows as readonly ProfileRow[];
  guard.forget([key, ...(row?.identifiers ?? []).flatMap((one) => lookUpKey(one, identity))]);
  if (row !== undefined && !row.deleted && !row.mergedInto) {
    await linkFound(identity, [row]);
    return undefined;
  }
  const [known] = await identity.records.byKeys([key]);
  if (known === undefined) return undefined;
  const into = row?.mergedInto;
  const gone = { source: source.name, recordId, ...(into == null ? {} : { into }) };
  await recordGone(identity, [gone], SEEN_BY);
  await relink(identity, [key], known.identifierKeys, 'rules');
  return undefined;
}

function lookUpKey(
  { type, value }: { readonly type: string; readonly value: string },
  { hasher, normalisation }: IdentityStores,
): string[] {
  const normalised = normaliseIdentifier(type, value, normalisation);
  const forms = normalised === undefined ? [] : [normalised, value.trim()];
  return forms.map((form) => hasher.identifier(type, form));
}
