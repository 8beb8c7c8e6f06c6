import { chunk } from '../../../../src/lib/chunk.js';
import type { NameCard } from '../../answers/NameCard.js';
import type { JsonApi } from '../JsonApi.js';

interface Contact {
  readonly id: string;
  readonly name: { readonly first: string; readonly last: string } | null;
  readonly emails: readonly { readonly address: string }[];
  readonly merged_into: string | null;
  readonly changed: string;
}

/** Contacts that one request may name. */
const MOST_IDS = 100;

/** The CRM's contacts by id; those that were merged into others are left out. */
export async function readContacts(crm: JsonApi, ids: readonly string[]): Promise<NameCard[]> {
  const pages = await Promise.all(
    chunk(ids, MOST_IDS).map((some) =>
      crm.get<{ data: Contact[] }>(
        `/v1/contacts?ids=${encodeURIComponent(some.join(','))}`,
        ({ data }) => data.length,
      ),
    ),
  );
  return pages
    .flatMap(({ data }) => data)
    .filter(({ merged_into }) => merged_into === null)
    .map(toCard);
}

function toCard({ id, name, emails, changed }: Contact): NameCard {
  const [date = '', time = ''] = changed.split(' ');
  return {
    recordId: id,
    changed: `${date.split('.').reverse().join('-')} ${time}`,
    givenName: name?.first ?? null,
    familyName: name?.last ?? null,
    email: emails[0]?.address ?? null,
  };
}
