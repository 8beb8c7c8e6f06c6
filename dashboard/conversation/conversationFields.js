import { INTERACTION_FIELDS } from './interactionFields.js';

/** What is shown of a conversation. */
export const CONVERSATION_FIELDS = /* GraphQL */ `
  fragment DashboardConversation on Conversation {
    id
    subject
    status
    waitingOn
    startedAt
    lastInteractionAt
    handoverUrl
    channels
    hops { toChannel toPlatform toInteraction { id } confidence reason decidedBy }
    interactions(first: 50) {
      nodes { ...DashboardInteraction }
      pageInfo { hasNextPage }
    }
    context {
      orders { id occurredAt source status total { amount currency } lines { name quantity } }
      assignee { name }
    }
  }
  ${INTERACTION_FIELDS}
`;
