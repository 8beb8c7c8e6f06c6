import type { ConversationResolvers } from '../../generated/resolvers.js';
import { pageSize } from '../../reading/pageSize.js';
import { sealConversation } from '../conversationId.js';
import { keysetPage } from '../reading/keysetPage.js';

export const Conversation: Pick<
  ConversationResolvers,
  'id' | 'interactions' | 'context' | 'handoverUrl'
> = {
  id: ({ contacts }, _, { ids }) => sealConversation(ids, contacts[0].row),

  interactions: ({ contacts }, { first, after }, { cursors, caller }) =>
    keysetPage(
      contacts.map(({ row }) => row),
      pageSize(first, 'interactions'),
      after ?? null,
      {
        field: 'Conversation.interactions',
        tenant: caller.tenant,
        sealer: cursors,
        keyOf: ({ position, source, dataset, key }) =>
          `${position.time} ${source}\u0000${dataset}\u0000${key}`,
        descending: false,
      },
    ),

  context: (conversation) => conversation,

  handoverUrl: ({ contacts }, _, { handovers, ids, caller }) =>
    handovers.sign(sealConversation(ids, contacts[0].row), caller.tenant),
};
