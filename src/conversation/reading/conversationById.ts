import type { RowReference } from '../../dataset/Row.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import { unreadable } from '../../reading/unreadable.js';
import { SourceError } from '../../sources/SourceError.js';
import type { Conversation } from '../Conversation.js';
import { conversationOfRow } from './conversationOfRow.js';

/** The conversation that now holds the row which another began with; null where the row is gone. */
export async function conversationById(
  first: RowReference,
  context: RequestContext,
): Promise<Conversation | null> {
  const row = await context.rows.get(first);
  if (row instanceof SourceError) throw unreadable('conversation', row);
  return row === null ? null : conversationOfRow(row, context);
}
