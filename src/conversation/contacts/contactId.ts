import type { RowReference } from '../../dataset/Row.js';

/** Names a row among all rows of a customer. */
export function contactId({ source, dataset, key }: RowReference): string {
  return `${source}\u0000${dataset}\u0000${key}`;
}
