import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { LinkRules } from '../linking/LinkRules.js';
import type { Decision } from './Decision.js';
import { spans } from './spans.js';

/** Why customers cannot be merged. */
export interface MergeBlock {
  readonly code: 'DECIDED_DIFFERENT' | 'TOO_MANY_MERGES' | 'TOO_MANY_IDENTIFIERS';
  readonly message: string;
}

/** Everything that forbids that customers become one; `active` are the decisions that hold. */
export function findBlocks(
  customers: readonly StoredCustomer<CustomerContent>[],
  active: readonly Decision[],
  { mergesPerCustomer, identifiersPerCustomer }: LinkRules,
): MergeBlock[] {
  const blocks: MergeBlock[] = active
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
