import { RequestError } from '../../errors/RequestError.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import type { Conversation } from '../Conversation.js';
import { openConversation } from '../conversationId.js';
import { conversationById } from '../reading/conversationById.js';

/** The conversation that a signed link stands for. */
export async function openHandover(
  token: string,
  context: RequestContext,
): Promise<Conversation | null> {
  const { handovers, caller, ids } = context;
  const id = await handovers.open(token, caller.tenant);
  const first = id === undefined ? undefined : openConversation(ids, id);
  if (first !== undefined) return conversationById(first, context);
  const message = 'handover(token:) expects the token of a link that was signed here minutes ago.';
  throw new RequestError('BAD_USER_INPUT', message);
}
