import type { Row } from '../dataset/Row.js';
import type { Lane } from '../reading/Lane.js';
import type { GuardedSource } from '../sources/GuardedSource.js';

/**
 * The lane of an account's transactions: that of its owner, cut to the account where the source says
 * which one a transaction belongs to; or the account's own number, where the source is keyed by it.
 */
export function accountLanes(account: Row, sources: readonly GuardedSource[]): Lane[] {
  const { source: name, owner, key, dataset } = account;
  const source = sources.find((one) => one.name === name);
  const transactions = source?.capabilities.get('loyaltyTransactions');
  if (transactions === undefined) return [];
  const sameOwner = transactions.keyedBy === source?.capabilities.get(dataset)?.keyedBy;
  return [
    {
      source: name,
      dataset: 'loyaltyTransactions',
      key: sameOwner ? owner : key,
      ...(sameOwner && transactions.tellsParent ? { parent: key } : {}),
    },
  ];
}
