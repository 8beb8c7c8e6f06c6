/** How Federation is spoken. */
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

const INTERACTION = `
scalar DateTime
scalar JSON

interface Interaction { id: ID! occurredAt: DateTime! source: String! channel: String }
`;

const ORDER = `
type Order implements Interaction @shareable {
  id: ID! occurredAt: DateTime! source: String! channel: String
  platform: String device: String purpose: String status: String sourceStatus: String
  total: Money lines: [OrderLine!]! fulfilment: Fulfilment
}
type Money @shareable { amount: String! currency: String! }
type OrderLine @shareable { sku: String name: String quantity: Int unitPrice: Money }
type Fulfilment @shareable { method: String status: String location: Location }
type Location @shareable { name: String kind: String }
`;

const TICKET = `
type Ticket implements Interaction @shareable {
  id: ID! occurredAt: DateTime! source: String! channel: String
  subject: String status: String priority: String
  openedAt: DateTime firstRespondedAt: DateTime resolvedAt: DateTime assignee: Agent
}
type Agent @shareable { name: String }
`;

const MESSAGE = `
type Message implements Interaction @shareable {
  id: ID! occurredAt: DateTime! source: String! channel: String
  platform: String purpose: String direction: String subject: String text: String account: ChannelAccount
}
type ChannelAccount @shareable { address: String }
`;

const EVENT = `
type Event implements Interaction @shareable {
  id: ID! occurredAt: DateTime! source: String! channel: String
  name: String device: String properties: JSON
}
`;

const list = (type: string) => `type ${type}Connection { nodes: [${type}!]! complete: Boolean! }`;

/** The subgraphs by name, cut as teams would cut them: each field of a customer is served by one of them. */
export const subgraphs: Readonly<Record<string, string>> = {
  people: `${LINK}
    type Query {
      customer(by: CustomerBy!): Customer
      customers(first: Int!, after: String): CustomerConnection!
    }
    input CustomerBy { id: ID! }
    type CustomerConnection { nodes: [Customer!]! pageInfo: PageInfo! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type Customer @key(fields: "id") { id: ID! profile: Profile }
    type Profile { displayName: String primaryEmail: String }`,
  sales: `${LINK} ${INTERACTION} ${ORDER} ${list('Order')}
    type Customer @key(fields: "id") { id: ID! orders(first: Int!): OrderConnection! }`,
  support: `${LINK} ${INTERACTION} ${TICKET} ${list('Ticket')} ${MESSAGE} ${list('Message')}
    type Customer @key(fields: "id") {
      id: ID! tickets(first: Int!): TicketConnection! messages(first: Int!): MessageConnection!
    }`,
  behaviour: `${LINK} ${INTERACTION} ${EVENT} ${list('Event')}
    type Customer @key(fields: "id") { id: ID! events(first: Int!): EventConnection! }`,
  club: `${LINK}
    scalar DateTime
    type Customer @key(fields: "id") {
      id: ID! loyaltyAccounts(first: Int!): LoyaltyAccountConnection!
    }
    type LoyaltyAccountConnection { nodes: [LoyaltyAccount!]! complete: Boolean! }
    type LoyaltyAccount {
      id: ID! programme: String tier: String pointsBalance: Int memberSince: DateTime
    }`,
  timeline: `${LINK} ${INTERACTION} ${ORDER} ${TICKET} ${MESSAGE} ${EVENT}
    type InteractionConnection { nodes: [Interaction!]! complete: Boolean! }
    input TimelineFilter { types: [String!] }
    type Customer @key(fields: "id") {
      id: ID! timeline(first: Int!, filter: TimelineFilter): InteractionConnection!
    }`,
};
