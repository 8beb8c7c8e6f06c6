import type { SharedItem } from './SharedItem.js';

/** Names an item apart from those of other groups. */
export function nameInGroup(group: string, { id }: Pick<SharedItem, 'id'>): string {
  return `${group}\u0000${id}`;
}
