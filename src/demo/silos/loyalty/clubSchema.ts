import { buildSchema } from 'graphql';

/** The club's GraphQL interface. */
export const clubSchema = buildSchema(`
  type Query {
    "Cards by number; a number that is not given out is left out."
    cards(numbers: [ID!]!): [Card!]!
    "Bookings by id."
    bookings(ids: [ID!]!): [Booking!]!
    "All cards, page by page."
    allCards(after: String, first: Int = 100): CardPage!
    cardsByEmail(email: String!): [Card!]!
    searchCards(text: String!, first: Int = 20): [Card!]!
  }

  type CardPage {
    cards: [Card!]!
    next: String
  }

  type Card {
    number: ID!
    holder: Holder!
    "B, S or G."
    level: String!
    balance: Int!
    since: String!
    changed: String!
    "Newest first; only those before an instant where one is given."
    bookings(first: Int = 20, before: String): [Booking!]!
  }

  type Holder {
    firstName: String
    lastName: String
    email: String
  }

  type Booking {
    id: ID!
    card: ID!
    at: String!
    points: Int!
    kind: String!
    note: String
    via: String!
  }
`);
