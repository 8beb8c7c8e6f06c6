import { bearer, constant, graphql, oneOf } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

const CARD = 'number holder { firstName lastName email } changed';
const BOOKING = 'id card at points kind note via';

/** The Hat Club: everything in it goes by the number on the card. */
export function loyalty({ url, token }: HatShopPlaces['loyalty']) {
  return graphql({
    url: `${url}/graphql`,
    auth: bearer(token),

    profiles: {
      query: `query ($keys: [ID!]!) { cards(numbers: $keys) { ${CARD} } }`,
      items: '$.cards',
      itemKey: 'number',
      find: {
        EMAIL: {
          query: `query ($value: String!) { cardsByEmail(email: $value) { ${CARD} } }`,
          rows: '$.cardsByEmail',
        },
        LOYALTY_NUMBER: {
          query: `query ($value: ID!) { cards(numbers: [$value]) { ${CARD} } }`,
          rows: '$.cards',
        },
      },
      search: {
        query: `query ($text: String!, $limit: Int) { searchCards(text: $text, first: $limit) { ${CARD} } }`,
        rows: '$.searchCards',
      },
      scan: {
        query: `query ($cursor: String, $limit: Int) { allCards(after: $cursor, first: $limit) { next cards { ${CARD} } } }`,
        rows: '$.allCards.cards',
        cursor: '$.allCards.next',
      },
      recordId: 'number',
      givenName: 'holder.firstName',
      familyName: 'holder.lastName',
      updatedAt: 'changed',
      identifiers: { LOYALTY_NUMBER: 'number', EMAIL: 'holder.email' },
    },

    loyaltyAccounts: {
      query: 'query ($keys: [ID!]!) { cards(numbers: $keys) { number level balance since } }',
      items: '$.cards',
      itemKey: 'number',
      get: {
        query: 'query ($keys: [ID!]!) { cards(numbers: $keys) { number level balance since } }',
        rows: '$.cards',
      },
      keyedBy: 'LOYALTY_NUMBER',
      recordId: 'number',
      id: 'number',
      programme: constant('Hat Club'),
      tier: oneOf('level', { B: 'Bronze', S: 'Silver', G: 'Gold' }),
      pointsBalance: 'balance',
      memberSince: 'since',
    },

    loyaltyTransactions: {
      query: `query ($keys: [ID!]!, $limit: Int, $before: String) {
        cards(numbers: $keys) { number bookings(first: $limit, before: $before) { ${BOOKING} } }
      }`,
      items: '$.cards',
      itemKey: 'number',
      rows: 'bookings',
      order: 'newestFirst',
      get: {
        query: `query ($keys: [ID!]!) { bookings(ids: $keys) { ${BOOKING} } }`,
        rows: '$.bookings',
      },
      keyedBy: 'LOYALTY_NUMBER',
      recordId: 'card',
      account: 'card',
      id: 'id',
      occurredAt: 'at',
      channel: oneOf('via', { POS: 'STORE', WEB: 'WEB', APP: 'APP' }),
      points: 'points',
      reason: 'note',
    },
  });
}
