import type { RowReference } from '../dataset/Row.js';
import type { RowIds } from '../reading/RowIds.js';

const PREFIX = 'talk_';
const ROW_PREFIX = 'r_';

/** The id of the conversation that begins with a row: the row's own, marked. */
export function sealConversation(ids: RowIds, first: RowReference): string {
  return PREFIX + ids.seal(first).slice(ROW_PREFIX.length);
}

/** The row that a conversation with this id began with; undefined for what is no such id. */
export function openConversation(ids: RowIds, id: string): RowReference | undefined {
  return id.startsWith(PREFIX) ? ids.open(ROW_PREFIX + id.slice(PREFIX.length)) : undefined;
}
