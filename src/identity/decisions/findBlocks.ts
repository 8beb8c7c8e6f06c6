import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { LinkRules } from '../linking/LinkRules.js';
import { activeDecisions } from './activeDecisions.js';
import type { Decision } from './Decision.js';

/** Why customers cannot be merged. */
export interface MergeBlock {
  readonly code: 'DECIDED_DIFFERENT' | 'TOO_MANY_MERGES' | 'TOO_MANY_IDENTIFIERS';
  readonly message: string;
}

/** Everything that forbids that customers become one. */
export function findBlocks(
  customers: readonly StoredCustomer<CustomerContent>[],
  decisions: readonly Decision[],
  { mergesPerCustomer, identifiersPerCustomer }: LinkRules,
): MergeBlock[] {
  const blocks: MergeBlock[] = activeDecisions(decisions)
    .filter((decision) => decision.kind === 'DIFFERENT' && spans(decision, customers))
    .map(({ decidedAt, actor }) => ({
      code: 'DECIDED_DIFFERENT',
      message: `${actor} decided at ${decidedAt} that they are different people; undo that first.`,
    }));
  const merges = customers
    .flatMap(({ content }) => content.history)
    .filter(({ kind }) => kind === 'MERGED').length;
  if (merges + customers.length - 1 > mergesPerCustomer) {
    const message = `They come of ${merges} merges; a customer may come of ${mergesPerCustomer} at most.`;
    blocks.push({ code: 'TOO_MANY_MERGES', message });
  }
  const identifiers = new Set(customers.flatMap(({ identifierKeys }) => identifierKeys)).size;
  if (identifiers > identifiersPerCustomer) {
    const message = `They have ${identifiers} identifiers; a customer may have ${identifiersPerCustomer}.`;
    blocks.push({ code: 'TOO_MANY_IDENTIFIERS', message });
  }
  return blocks;
}

/** Whether a decision names records of several of the customers, in several of its groups. */
export function spans(
  { groups }: Decision,
  customers: readonly Pick<StoredCustomer<CustomerContent>, 'recordKeys'>[],
): boolean {
  const ownerOf = new Map(
    customers.flatMap(({ recordKeys }, place) => recordKeys.map((key) => [key, place] as const)),
  );
  const owners = groups.map((group) => new Set(group.flatMap(({ key }) => ownerOf.get(key) ?? [])));
  return owners.some((one, place) =>
    owners.slice(place + 1).some((other) => [...one].some((a) => [...other].some((b) => a !== b))),
  );
}
