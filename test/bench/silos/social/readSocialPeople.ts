import type { NameCard } from '../../answers/NameCard.js';
import type { DocumentClient } from '../DocumentClient.js';

interface SocialPerson {
  readonly _id: string;
  readonly shownAs: string;
  readonly contact?: { readonly email?: string };
  readonly since: Date;
}

/** Profiles on social networks by handle. */
export async function readSocialPeople(
  social: DocumentClient,
  ids: readonly string[],
): Promise<NameCard[]> {
  const people = await social.find<SocialPerson>('people', { _id: { $in: ids } });
  return people.map(({ _id, shownAs, contact, since }) => ({
    recordId: _id,
    changed: since.toISOString(),
    displayName: shownAs,
    email: contact?.email ?? null,
  }));
}
