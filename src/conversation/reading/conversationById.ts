import type { RowReference } from '../../dataset/Row.js';
import { RequestError } from '../../errors/RequestError.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import { SourceError } from '../../sources/SourceError.js';
import type { Conversation } from '../Conversation.js';
import { conversationOfRow } from './conversationOfRow.js';

/** The conversation that now holds the row which another began with; null where the row is gone. */
export async function conversationById(
  first: RowReference,
  context: RequestContext,
): Promise<Conversation | null> {
  const row = await context.rows.get(first);
  if (row instanceof SourceError) {
    const message = 'The source that holds this conversation did not answer.';
    throw new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
  }
  return row === null ? null : conversationOfRow(row, context);
}
