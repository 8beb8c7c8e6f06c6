/** What is shown of an interaction, of whichever type it is; types that are not named show their summary. */
export const INTERACTION_FIELDS = /* GraphQL */ `
  fragment DashboardInteraction on Interaction {
    __typename
    id
    occurredAt
    source
    sourceUrl
    channel
    platform
    device
    purpose
    direction
    summary
    ... on Order { orderStatus: status total { amount currency } lines { name quantity } }
    ... on Return { returnStatus: status reason refund { amount currency } dropOff { name } }
    ... on Ticket { subject ticketStatus: status assignee { name } resolvedAt satisfaction }
    ... on Message { subject messageText: text account { address } }
    ... on Call { durationSeconds outcome account { address } }
    ... on CampaignSend { campaign openedAt clickedAt offer { sku discountPercent } }
    ... on LoyaltyTransaction { points reason }
    ... on RecordedInteraction { recordedText: text recordedBy account { address } }
  }
`;
