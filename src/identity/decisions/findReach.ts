import type { IdentityStores } from '../IdentityStores.js';
import type { Decision } from './Decision.js';

/** The keys of all records that a decision may move: those that it names, and those that what it takes back named. */
export async function findReach(
  { decisions }: IdentityStores,
  decision: Pick<Decision, 'groups' | 'revokes'>,
): Promise<string[]> {
  const revoked = await Promise.all(decision.revokes.map((id) => decisions.byId(id)));
  const groups = [decision, ...revoked].flatMap((one) => one?.groups ?? []);
  return [...new Set(groups.flat().map(({ key }) => key))];
}
