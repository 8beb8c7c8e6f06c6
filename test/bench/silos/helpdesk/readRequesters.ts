import type { NameCard } from '../../answers/NameCard.js';
import type { JsonApi } from '../JsonApi.js';

interface Requester {
  readonly id: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly updated_at: string;
}

/** The help desk's requesters: its interface shows one at a time. */
export function readRequesters(helpdesk: JsonApi, ids: readonly string[]): Promise<NameCard[]> {
  return Promise.all(
    ids.map(async (recordId) => {
      const { user } = await helpdesk.get<{ user: Requester }>(`/api/users/${recordId}`, () => 1);
      const { name, email, updated_at } = user;
      return { recordId, changed: updated_at, displayName: name, email };
    }),
  );
}
