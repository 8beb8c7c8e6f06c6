import { openConversation } from '../conversation/conversationId.js';
import { conversationById } from '../conversation/reading/conversationById.js';
import type { ResolversTypes } from '../generated/resolvers.js';
import { unreadable } from '../reading/unreadable.js';
import { SourceError } from '../sources/SourceError.js';
import type { RequestContext } from './RequestContext.js';

/** A row has the shape of its type by its mapping; which type that is, only the row tells. */
type NodeModel = NonNullable<Awaited<ResolversTypes['Node']>>;

/** The object with this very id: a customer's former id answers null here, as the object has another one now. */
export async function refetchNode(id: string, context: RequestContext): Promise<NodeModel | null> {
  const { identity, rows, ids } = context;
  const first = openConversation(ids, id);
  if (first !== undefined) return conversationById(first, context);
  const reference = ids.open(id);
  if (reference === undefined) {
    const customer = await identity.byId(id);
    return customer?.id === id ? customer : null;
  }
  const row = await rows.get(reference);
  if (!(row instanceof SourceError)) return row as NodeModel | null;
  throw unreadable('object', row);
}
