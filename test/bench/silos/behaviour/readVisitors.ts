import type { NameCard } from '../../answers/NameCard.js';
import type { DocumentClient } from '../DocumentClient.js';

interface Visitor {
  readonly _id: string;
  readonly login?: { readonly email?: string };
  readonly firstSeen: number;
}

/** Visitors of site and app by id. */
export async function readVisitors(
  behaviour: DocumentClient,
  ids: readonly string[],
): Promise<NameCard[]> {
  const visitors = await behaviour.find<Visitor>('visitors', { _id: { $in: ids } });
  return visitors.map(({ _id, login, firstSeen }) => ({
    recordId: _id,
    changed: new Date(firstSeen).toISOString(),
    email: login?.email ?? null,
  }));
}
