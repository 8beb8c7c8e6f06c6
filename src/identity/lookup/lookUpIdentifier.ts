import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { RequestError } from '../../errors/RequestError.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import { isNumberType } from '../../sources/isNumberType.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { SourceError } from '../../sources/SourceError.js';
import type { IdentityStores } from '../IdentityStores.js';
import { normaliseIdentifier } from '../identifiers/normaliseIdentifier.js';
import type { LookupGuard } from './LookupGuard.js';
import { linkFound } from './linkFound.js';

/**
 * Asks the sources for an identifier that no customer carries yet, and links the records they find.
 * Throws when a source that might know it cannot be asked and no other knows it: that nobody is
 * known by it would then be a guess. `value` is the identifier normalised, `text` as it was asked for:
 * a source may know numbers in the form alone that is written on the card.
 */
export async function lookUpIdentifier(
  identity: IdentityStores,
  sources: readonly GuardedSource[],
  guard: LookupGuard,
  scope: RequestScope,
  type: string,
  value: string,
  text: string,
): Promise<void> {
  const able = sources.filter((source) => source.canFind(type));
  const written = isNumberType(type) ? text.trim() : value;
  const sought = [...new Set([written, value])].map((one) => ({ type, value: one }));
  const key = identity.hasher.identifier(type, written);
  if (able.length === 0 || guard.isUnknown(key)) return;
  await guard.once(key, async () => {
    if (!guard.admit()) throw tooMany();
    const answers = await Promise.all(able.map((source) => source.find(sought, scope)));
    const rows = answers
      .flatMap((answer) => (answer instanceof SourceError ? [] : (answer as readonly ProfileRow[])))
      .filter((row) => carries(row, type, value, identity));
    if (rows.length > 0) {
      await linkFound(identity, onceEach(rows));
    } else if (answers.some((answer) => answer instanceof SourceError)) {
      throw incomplete();
    } else {
      guard.noteUnknown(key);
    }
  });
}

/** Each record once, though it was found by both forms. */
function onceEach(rows: readonly ProfileRow[]): ProfileRow[] {
  return [...new Map(rows.map((row) => [`${row.source} ${row.owner}`, row])).values()];
}

/** Sources find by spellings that are near; only normalisation tells whether it is the same value. */
function carries(
  { identifiers = [] }: ProfileRow,
  type: string,
  value: string,
  { normalisation }: IdentityStores,
): boolean {
  return identifiers.some(
    (one) => one.type === type && normaliseIdentifier(type, one.value, normalisation) === value,
  );
}

function incomplete(): RequestError {
  const message =
    'Nobody is known by this identifier so far, and a source that might know it did not answer.';
  return new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
}

function tooMany(): RequestError {
  const message = 'Too many unknown identifiers are being looked up; retry in a second.';
  return new RequestError('LIMIT_EXCEEDED', message, { retryable: true });
}
