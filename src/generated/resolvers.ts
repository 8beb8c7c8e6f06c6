import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel } from '../identity/Customer.js';
import type { Profile as ProfileModel } from '../profile/Profile.js';
import type { ProfileRow } from '../dataset/ProfileRow.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { CustomerPage } from '../customer/CustomerPage.js';
import type { CustomerSearch } from '../customer/CustomerSearch.js';
import type { Freshness as FreshnessModel } from '../reading/Freshness.js';
import type { RowOf } from '../dataset/Row.js';
import type { ReturnRow } from '../commerce/ReturnRow.js';
import type { RowConnection } from '../reading/RowConnection.js';
import type { RequestContext } from '../graphql/RequestContext.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, ISO 8601, never shifted by a time zone, e.g. `1984-02-29`. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339 in UTC, with up to nine fractional digits, e.g. `2026-11-21T08:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** Any JSON value, as the source holds it. */
  JSON: { input: unknown; output: unknown; }
  /** An entity as another subgraph names it: `__typename` and key fields. */
  _Any: { input: unknown; output: unknown; }
  /** Fields by which another subgraph can name an entity. */
  _FieldSet: { input: unknown; output: unknown; }
};

/** A postal address. */
export type Address = {
  __typename?: 'Address';
  /** Town. */
  city: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2 where the source's word is known, else that word. */
  country: Maybe<Scalars['String']['output']>;
  /** Street and number, or the first line. */
  line1: Maybe<Scalars['String']['output']>;
  /** Second line. */
  line2: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** Region, state or province. */
  region: Maybe<Scalars['String']['output']>;
};

/** A member of the brand's staff. */
export type Agent = {
  __typename?: 'Agent';
  /** Name. */
  name: Maybe<Scalars['String']['output']>;
};

/** A voice call. */
export type Call = Evidence & Interaction & Node & {
  __typename?: 'Call';
  /** The brand's number it went through. */
  account: Maybe<ChannelAccount>;
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** How long it took, in seconds. */
  durationSeconds: Maybe<Scalars['Int']['output']>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** How it ended. */
  outcome: Maybe<CallOutcome>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Call, newest first. */
export type CallConnection = {
  __typename?: 'CallConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<CallEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Call>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Call in a list. */
export type CallEdge = {
  __typename?: 'CallEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Call;
};

/** Which rows of type Call to list; what is left out does not filter. */
export type CallFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How a call ended. */
export type CallOutcome =
  /** The caller hung up while waiting. */
  | 'ABANDONED'
  /** Taken and dealt with. */
  | 'ANSWERED'
  /** Nobody took it. */
  | 'MISSED'
  /** A word that has no counterpart here. */
  | 'OTHER'
  /** Passed on to somebody else. */
  | 'TRANSFERRED'
  /** A message was left. */
  | 'VOICEMAIL';

/** One message of a campaign, sent to one person. */
export type CampaignSend = Evidence & Interaction & Node & {
  __typename?: 'CampaignSend';
  /** Name of the campaign. */
  campaign: Maybe<Scalars['String']['output']>;
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** When a link in it was first followed. */
  clickedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The offer it carried. */
  offer: Maybe<Offer>;
  /** When it was first opened. */
  openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type CampaignSend, newest first. */
export type CampaignSendConnection = {
  __typename?: 'CampaignSendConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<CampaignSendEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<CampaignSend>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type CampaignSend in a list. */
export type CampaignSendEdge = {
  __typename?: 'CampaignSendEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: CampaignSend;
};

/** Which rows of type CampaignSend to list; what is left out does not filter. */
export type CampaignSendFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where brand and customer meet. A configuration may add values: treat it as open. */
export type Channel =
  /** The brand's own app. */
  | 'APP'
  /** Live chat, on the site, in the app or on a messaging platform. */
  | 'CHAT'
  /** E-mail. */
  | 'EMAIL'
  /** A third party's market place. */
  | 'MARKETPLACE'
  /** Voice calls. */
  | 'PHONE'
  /** Paper mail. */
  | 'POST'
  /** Text messages. */
  | 'SMS'
  /** Social networks; `platform` says which. */
  | 'SOCIAL'
  /** A shop with a door. */
  | 'STORE'
  /** The web site or web shop. */
  | 'WEB';

/** One address of the brand on a channel: a number, a mailbox or a handle. */
export type ChannelAccount = {
  __typename?: 'ChannelAccount';
  /** The number, mailbox or handle itself. */
  address: Scalars['String']['output'];
};

/** A decision of the customer whether a channel may be used for a purpose. */
export type Consent = Evidence & Node & {
  __typename?: 'Consent';
  /** The channel it is about. */
  channel: Channel;
  /** When it was decided; null where the source does not tell. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds; null for no end. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** The same as `decidedAt`. */
  occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** The purpose it is about. */
  purpose: Purpose;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  sourceStatus: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  status: ConsentStatus;
  /** When the source last changed the row. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of rows of type Consent, newest first. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<ConsentEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Consent>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Consent in a list. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Consent;
};

/** Which rows of type Consent to list; what is left out does not filter. */
export type ConsentFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  statuses?: InputMaybe<Array<ConsentStatus>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a customer decided. */
export type ConsentStatus =
  /** Allowed. */
  | 'GRANTED'
  /** A word that has no counterpart here; permits nothing. */
  | 'OTHER'
  /** Asked, not confirmed yet; permits nothing. */
  | 'PENDING'
  /** Forbidden or withdrawn. */
  | 'REVOKED';

/** An e-mail address or telephone number and the source it comes from. */
export type ContactPoint = {
  __typename?: 'ContactPoint';
  /** The first source, in the order of the configuration, that holds it. */
  source: Scalars['String']['output'];
  /** The normalised value. */
  value: Scalars['String']['output'];
};

/** One person, as all channels know them together. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** Voice calls with the person, newest first. */
  calls: CallConnection;
  /** Campaign messages sent to the person, newest first. */
  campaignSends: CampaignSendConnection;
  /** What the person allowed and forbade, newest first. */
  consents: ConsentConnection;
  /** What the person did on the site or in the app, newest first. */
  events: EventConnection;
  /** Opaque and permanent; it keeps resolving after a merge. */
  id: Scalars['ID']['output'];
  /** The identifiers that the sources hold of this person. */
  identifiers: Array<Identifier>;
  /** The person's memberships of loyalty programmes, newest first. */
  loyaltyAccounts: LoyaltyAccountConnection;
  /** Points the person earned and spent, newest first. */
  loyaltyTransactions: LoyaltyTransactionConnection;
  /** Written messages to and from the person, newest first. */
  messages: MessageConnection;
  /** What the person bought, newest first. */
  orders: OrderConnection;
  /** The person's golden values, chosen from what the sources say. */
  profile: Profile;
  /** The records, one per source and key, that are this person. */
  records: Array<CustomerRecord>;
  /** What the person gave back, newest first. */
  returns: ReturnConnection;
  /** Questions and complaints that are tracked, newest first. */
  tickets: TicketConnection;
  /** Grows with every change of the customer's records; pass it where a change must not be lost. */
  version: Scalars['Int']['output'];
};


/** One person, as all channels know them together. */
export type CustomerCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerCampaignSendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignSendFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConsentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerLoyaltyAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LoyaltyAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerLoyaltyTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LoyaltyTransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How to name a customer: exactly one of these. */
export type CustomerBy =
  /** A customer id, current or former: a merged customer's id leads to the survivor. */
  { id: Scalars['ID']['input']; identifier?: never; interactionId?: never; record?: never; }
  |  /** An identifier, e.g. an e-mail address; sources that can look it up are asked when it is not linked yet. */
  { id?: never; identifier: IdentifierInput; interactionId?: never; record?: never; }
  |  /** The id of one of the customer's interactions. */
  { id?: never; identifier?: never; interactionId: Scalars['ID']['input']; record?: never; }
  |  /** A record of one source. */
  { id?: never; identifier?: never; interactionId?: never; record: RecordRef; };

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  edges: Array<CustomerEdge>;
  /** The customers. */
  nodes: Array<Customer>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A customer in a list. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Cursor of this customer. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** What one source knows as one person, linked to a customer. */
export type CustomerRecord = {
  __typename?: 'CustomerRecord';
  /** When it was linked to this customer. */
  linkedAt: Scalars['DateTime']['output'];
  /** What linked it: `rule:<name>`, `user:<actor>`, `import:<file>` or `read-through`. */
  linkedBy: Scalars['String']['output'];
  /** The source's own key for the person. */
  recordId: Scalars['String']['output'];
  /** Name of the source. */
  source: Scalars['String']['output'];
};

/** What a search found, the first 100 people: whoever needs more refines the text. */
export type CustomerSearchConnection = {
  __typename?: 'CustomerSearchConnection';
  /** Whether every source that can search answered. */
  complete: Scalars['Boolean']['output'];
  /** The customers with their cursors; null when nothing could be searched. */
  edges: Maybe<Array<CustomerEdge>>;
  /** One entry per source that can search. */
  freshness: Array<Freshness>;
  /** The customers; null when nothing could be searched. */
  nodes: Maybe<Array<Customer>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** What the customer held. A configuration may add values: treat it as open. */
export type Device =
  /** A computer with keyboard and screen. */
  | 'DESKTOP'
  /** A till or kiosk in a shop. */
  | 'KIOSK'
  /** A device whose word has no counterpart here. */
  | 'OTHER'
  /** A smartphone. */
  | 'SMARTPHONE'
  /** A tablet. */
  | 'TABLET'
  /** A television or set-top box. */
  | 'TV'
  /** A watch or another wearable. */
  | 'WEARABLE';

/** Who spoke to whom. */
export type Direction =
  /** From the customer to the brand. */
  | 'INBOUND'
  /** From the brand to the customer. */
  | 'OUTBOUND';

/** Something a customer did on the site or in the app. */
export type Event = Evidence & Interaction & Node & {
  __typename?: 'Event';
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** What happened, in the source's words, e.g. `cart_updated`. */
  name: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the source noted with it. */
  properties: Maybe<Scalars['JSON']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Event, newest first. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<EventEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Event>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Event in a list. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Event;
};

/** Which rows of type Event to list; what is left out does not filter. */
export type EventFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Anything dated that can stand as a reason for a decision. */
export type Evidence = {
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** When it happened; null where the source does not tell. */
  occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
};

/** One source's share of an answer: where it came from and how fresh it is. */
export type Freshness = {
  __typename?: 'Freshness';
  /** Seconds between `asOf` and this answer. */
  ageSeconds: Maybe<Scalars['Int']['output']>;
  /** The instant whose state the rows show; earlier than `fetchedAt` for what came from a cache. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** Rows left out because they could not be read as their type. */
  droppedRows: Scalars['Int']['output'];
  /** Why there is no, or not the whole, answer. */
  error: Maybe<SourceError>;
  /** When the source was read; null when it could not be. */
  fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the source. */
  source: Scalars['String']['output'];
  /** The worst state over the datasets read. */
  state: FreshnessState;
};

/** How a source's share of an answer was come by, from best to worst. */
export type FreshnessState =
  /** The caller may not see this source. */
  | 'DENIED'
  /** Read from the source for this answer. */
  | 'LIVE'
  /** Read, but rows were dropped (unreadable) or cut (too many to fetch in time). */
  | 'PARTIAL'
  /** From a cache; `ageSeconds` says how old. */
  | 'STALE'
  /** The source gave no answer; what it holds is unknown. */
  | 'UNAVAILABLE';

/** How an order reaches the customer. */
export type Fulfilment = {
  __typename?: 'Fulfilment';
  /** Who carries them. */
  carrier: Maybe<Scalars['String']['output']>;
  /** Where the goods change hands. */
  location: Maybe<Location>;
  /** By which way. */
  method: Maybe<FulfilmentMethod>;
  /** How far it got. */
  status: Maybe<FulfilmentStatus>;
};

/** How goods reach the customer. */
export type FulfilmentMethod =
  /** Carried to an address. */
  | 'DELIVERY'
  /** Delivered by wire. */
  | 'DIGITAL'
  /** Taken along from the shop. */
  | 'IN_STORE'
  /** A way whose word has no counterpart here. */
  | 'OTHER'
  /** Collected by the customer. */
  | 'PICKUP';

/** Where a fulfilment stands. */
export type FulfilmentStatus =
  /** Called off. */
  | 'CANCELLED'
  /** Collected by the customer. */
  | 'COLLECTED'
  /** Delivered. */
  | 'DELIVERED'
  /** A state whose word has no counterpart here. */
  | 'OTHER'
  /** Not begun. */
  | 'PENDING'
  /** Ready to be collected or shipped. */
  | 'READY'
  /** On its way. */
  | 'SHIPPED';

/** A value that points at a person. */
export type Identifier = {
  __typename?: 'Identifier';
  /** When Rotunda first saw it there. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** What sort of identifier. */
  type: IdentifierType;
  /** Its normalised value. */
  value: Scalars['String']['output'];
};

/** An identifier of a person. */
export type IdentifierInput = {
  /** What sort of identifier. */
  type: IdentifierType;
  /** Its value in any usual spelling; it is normalised before it is looked up. */
  value: Scalars['String']['input'];
};

/** Sorts of identifiers that point at a person. A configuration may add values: treat it as open. */
export type IdentifierType =
  /** A customer number that several systems share. */
  | 'CUSTOMER_NUMBER'
  /** An id of a browser or an app installation. */
  | 'DEVICE_ID'
  /** An e-mail address. */
  | 'EMAIL'
  /** A membership number of a loyalty programme. */
  | 'LOYALTY_NUMBER'
  /** A telephone number. */
  | 'PHONE'
  /** A handle on a social network, with the network's name before it, e.g. `twitter:hatfan`. */
  | 'SOCIAL_HANDLE';

/** Anything dated between customer and brand: an order, a return, a ticket, a message, a call, an event, a campaign send, a loyalty transaction, and what a configuration adds. */
export type Interaction = {
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** Quantiles of a duration, in milliseconds. */
export type LatencyQuantiles = {
  __typename?: 'LatencyQuantiles';
  /** Median. */
  p50: Scalars['Float']['output'];
  /** 99th percentile. */
  p99: Scalars['Float']['output'];
};

/** A place where goods change hands. */
export type Location = {
  __typename?: 'Location';
  /** What sort of place. */
  kind: Maybe<LocationKind>;
  /** Its name. */
  name: Maybe<Scalars['String']['output']>;
};

/** What sort of place. */
export type LocationKind =
  /** The customer's own address. */
  | 'HOME'
  /** A parcel locker. */
  | 'LOCKER'
  /** A place whose word has no counterpart here. */
  | 'OTHER'
  /** A partner's shop, e.g. a newsagent. */
  | 'PARTNER'
  /** A shop of the brand. */
  | 'STORE'
  /** A store house. */
  | 'WAREHOUSE';

/** A membership of a loyalty programme. */
export type LoyaltyAccount = Node & {
  __typename?: 'LoyaltyAccount';
  /** Opaque and stable. */
  id: Scalars['ID']['output'];
  /** When the membership began. */
  memberSince: Maybe<Scalars['DateTime']['output']>;
  /** Points that can be spent. */
  pointsBalance: Maybe<Scalars['Int']['output']>;
  /** Name of the programme. */
  programme: Maybe<Scalars['String']['output']>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Level within the programme, in the source's words. */
  tier: Maybe<Scalars['String']['output']>;
  /** Points earned and spent on this account, newest first. */
  transactions: LoyaltyTransactionConnection;
};


/** A membership of a loyalty programme. */
export type LoyaltyAccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of rows of type LoyaltyAccount, newest first. */
export type LoyaltyAccountConnection = {
  __typename?: 'LoyaltyAccountConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<LoyaltyAccountEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<LoyaltyAccount>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type LoyaltyAccount in a list. */
export type LoyaltyAccountEdge = {
  __typename?: 'LoyaltyAccountEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: LoyaltyAccount;
};

/** Which rows of type LoyaltyAccount to list; what is left out does not filter. */
export type LoyaltyAccountFilter = {
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Points earned or spent. */
export type LoyaltyTransaction = Evidence & Interaction & Node & {
  __typename?: 'LoyaltyTransaction';
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** Points: above zero when earned, below when spent. */
  points: Maybe<Scalars['Int']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** What for, in the source's words. */
  reason: Maybe<Scalars['String']['output']>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type LoyaltyTransaction, newest first. */
export type LoyaltyTransactionConnection = {
  __typename?: 'LoyaltyTransactionConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<LoyaltyTransactionEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<LoyaltyTransaction>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type LoyaltyTransaction in a list. */
export type LoyaltyTransactionEdge = {
  __typename?: 'LoyaltyTransactionEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: LoyaltyTransaction;
};

/** Which rows of type LoyaltyTransaction to list; what is left out does not filter. */
export type LoyaltyTransactionFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A written message, in whichever channel. */
export type Message = Evidence & Interaction & Node & {
  __typename?: 'Message';
  /** The brand's address it went through. */
  account: Maybe<ChannelAccount>;
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** Subject, where the channel has one. */
  subject: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
  /** What was written. */
  text: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Message, newest first. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<MessageEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Message>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Message in a list. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Message;
};

/** Which rows of type Message to list; what is left out does not filter. */
export type MessageFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An amount of money; amounts are never added over currencies. */
export type Money = {
  __typename?: 'Money';
  /** Decimal string with the digits of the currency, e.g. `59.90`. */
  amount: Scalars['String']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
};

/** An object that can be read again by its id. */
export type Node = {
  /** Opaque and stable; fit for a client's cache. */
  id: Scalars['ID']['output'];
};

/** An offer made to one person. */
export type Offer = {
  __typename?: 'Offer';
  /** Discount in per cent, 0 to 100. */
  discountPercent: Maybe<Scalars['Float']['output']>;
  /** The source's own id of the offer. */
  id: Maybe<Scalars['ID']['output']>;
  /** Article it is for; null when it is for any. */
  sku: Maybe<Scalars['String']['output']>;
};

/** A purchase, in whichever channel. */
export type Order = Evidence & Interaction & Node & {
  __typename?: 'Order';
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** How it reaches the customer. */
  fulfilment: Maybe<Fulfilment>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** What was bought; null where the source does not tell. */
  lines: Maybe<Array<OrderLine>>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: Maybe<OrderStatus>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
  /** What it comes to. */
  total: Maybe<Money>;
};

/** A page of rows of type Order, newest first. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<OrderEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Order>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Order in a list. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Order;
};

/** Which rows of type Order to list; what is left out does not filter. */
export type OrderFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  statuses?: InputMaybe<Array<OrderStatus>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One article of an order. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Product category. */
  category: Maybe<Scalars['String']['output']>;
  /** Article name. */
  name: Maybe<Scalars['String']['output']>;
  /** How many. */
  quantity: Maybe<Scalars['Float']['output']>;
  /** Article number. */
  sku: Maybe<Scalars['String']['output']>;
  /** Price of one. */
  unitPrice: Maybe<Money>;
};

/** Where an order stands. */
export type OrderStatus =
  /** Cancelled before it was fulfilled. */
  | 'CANCELLED'
  /** Collected by the customer. */
  | 'COLLECTED'
  /** Paid or confirmed. */
  | 'CONFIRMED'
  /** Handed over at the door. */
  | 'DELIVERED'
  /** A state whose word has no counterpart here; see `sourceStatus`. */
  | 'OTHER'
  /** Placed, not yet paid or confirmed. */
  | 'PENDING'
  /** Being picked or made. */
  | 'PROCESSING'
  /** Waiting for the customer at the pick-up point. */
  | 'READY_FOR_PICKUP'
  /** Given back in full. */
  | 'RETURNED'
  /** On its way. */
  | 'SHIPPED';

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor to pass as `after` for the next page; it also carries what a source that was away still owes. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more can be read now after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was read with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** The values chosen from all records of a person. A null value is unknown to every source that answered. */
export type Profile = {
  __typename?: 'Profile';
  /** All postal addresses, folded when they differ in spelling only. */
  addresses: Array<Address>;
  /** Day of birth. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** Whether every source with a record of this person answered in full. */
  complete: Scalars['Boolean']['output'];
  /** The name to show: given and family name, else what a source shows. */
  displayName: Maybe<Scalars['String']['output']>;
  /** All e-mail addresses, folded when they differ in spelling only. */
  emails: Array<ContactPoint>;
  /** Family name. */
  familyName: Maybe<Scalars['String']['output']>;
  /** One entry per source with a record of this person. */
  freshness: Array<Freshness>;
  /** Given name. */
  givenName: Maybe<Scalars['String']['output']>;
  /** Preferred language, BCP 47, e.g. `nl` or `de-AT`. */
  language: Maybe<Scalars['String']['output']>;
  /** All telephone numbers, E.164, folded when they differ in spelling only. */
  phones: Array<ContactPoint>;
  /** The e-mail address to use first. */
  primaryEmail: Maybe<Scalars['String']['output']>;
  /** The telephone number to use first, E.164. */
  primaryPhone: Maybe<Scalars['String']['output']>;
  /** What each source itself says of the person. */
  sourceProfiles: Array<SourceProfile>;
};

/** What a contact is for; one channel serves several. A configuration may add values: treat it as open. */
export type Purpose =
  /** Clubs, forums and fans. */
  | 'COMMUNITY'
  /** Campaigns and offers. */
  | 'MARKETING'
  /** The brand's standing in public. */
  | 'PUBLIC_RELATIONS'
  /** Hiring. */
  | 'RECRUITMENT'
  /** Buying and selling. */
  | 'SALES'
  /** Help with something bought or asked. */
  | 'SERVICE';

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** Resolves references of other subgraphs; at most 1,000 at a time. */
  _entities: Array<Maybe<_Entity>>;
  /** Describes this subgraph. */
  _service: _Service;
  /** One customer, or null where nobody is known by that name. A value that several customers carry is refused with `AMBIGUOUS_IDENTIFIER`; `searchCustomers` lists them. */
  customer: Maybe<Customer>;
  /** All customers, oldest first, each once, also while merges happen. */
  customers: CustomerConnection;
  /** The customers with these ids (current or former), in the order asked; null where there is none. */
  customersByIds: Array<Maybe<Customer>>;
  /** The object with this id, or null where there is none. The id of a customer that was merged answers null here; `customer(by:)` follows it. */
  node: Maybe<Node>;
  /** The objects with these ids, in the order asked; null where there is none. */
  nodes: Array<Maybe<Node>>;
  /** People whose identifiers equal the text, then those whom the sources' own searches find. */
  searchCustomers: CustomerSearchConnection;
  /** The backends (silos) that this gateway reads, with their health as seen by it. */
  sources: Array<Source>;
};


/** What can be asked. */
export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


/** What can be asked. */
export type QueryCustomerArgs = {
  by: CustomerBy;
};


/** What can be asked. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryCustomersByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QuerySearchCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};

/** What one source knows as one person. */
export type RecordRef = {
  /** The source's own key. */
  recordId: Scalars['String']['input'];
  /** Name of the source. */
  source: Scalars['String']['input'];
};

/** Goods given back. */
export type Return = Evidence & Interaction & Node & {
  __typename?: 'Return';
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** Where the goods were handed in. */
  dropOff: Maybe<Location>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** How the goods come back. */
  method: Maybe<ReturnMethod>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The order it belongs to; null where the source does not tell, or the order cannot be read now. */
  order: Maybe<Order>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** Why, in the customer's or the source's words. */
  reason: Maybe<Scalars['String']['output']>;
  /** What is paid back. */
  refund: Maybe<Money>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: Maybe<ReturnStatus>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Return, newest first. */
export type ReturnConnection = {
  __typename?: 'ReturnConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<ReturnEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Return>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Return in a list. */
export type ReturnEdge = {
  __typename?: 'ReturnEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Return;
};

/** Which rows of type Return to list; what is left out does not filter. */
export type ReturnFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  statuses?: InputMaybe<Array<ReturnStatus>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How goods come back. */
export type ReturnMethod =
  /** Fetched at the door. */
  | 'COURIER'
  /** Handed in at a partner's counter or a locker. */
  | 'DROP_OFF'
  /** A way whose word has no counterpart here. */
  | 'OTHER'
  /** By paper mail or parcel. */
  | 'POST'
  /** Brought to a shop of the brand. */
  | 'STORE';

/** Where a return stands. */
export type ReturnStatus =
  /** Called off. */
  | 'CANCELLED'
  /** Handed in, on its way back. */
  | 'IN_TRANSIT'
  /** A state whose word has no counterpart here; see `sourceStatus`. */
  | 'OTHER'
  /** Arrived at the brand. */
  | 'RECEIVED'
  /** Paid back. */
  | 'REFUNDED'
  /** Refused. */
  | 'REJECTED'
  /** Announced. */
  | 'REQUESTED';

/** One backend system (a silo). */
export type Source = {
  __typename?: 'Source';
  /** The channels its rows can carry, as far as the mappings tell. */
  channels: Array<Channel>;
  /** The datasets it serves, by name. */
  datasets: Array<Scalars['String']['output']>;
  /** The last failure, while it lasts. */
  error: Maybe<SourceError>;
  /** How it is spoken to, e.g. `postgres` or `rest`. */
  kind: Scalars['String']['output'];
  /** When it last answered; null before its first answer. */
  lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
  /** How long its last 1,000 calls took; null before the first. */
  latencyMs: Maybe<LatencyQuantiles>;
  /** Its name in the configuration. */
  name: Scalars['String']['output'];
  /** Health over the last minute of calls. */
  state: SourceHealth;
};

/** A source's trouble, as data. */
export type SourceError = {
  __typename?: 'SourceError';
  /** What went wrong. */
  code: SourceErrorCode;
  /** Whether the same question may succeed when asked again. */
  retryable: Scalars['Boolean']['output'];
};

/** Why a source gave no answer. Treat it as open. */
export type SourceErrorCode =
  /** The source refused Rotunda's own credentials. */
  | 'SOURCE_AUTH'
  /** The source answered something that cannot be read. */
  | 'SOURCE_BAD_RESPONSE'
  /** The source answered that it failed. */
  | 'SOURCE_ERROR'
  /** The source asked to be called less often, or its quota is spent. */
  | 'SOURCE_RATE_LIMITED'
  /** No answer before the deadline. */
  | 'SOURCE_TIMEOUT'
  /** No connection to the source. */
  | 'SOURCE_UNAVAILABLE';

/** How a source has answered of late. */
export type SourceHealth =
  /** Some calls of the last minute failed. */
  | 'DEGRADED'
  /** The last calls all failed. */
  | 'DOWN'
  /** Not called yet. */
  | 'UNKNOWN'
  /** Answers. */
  | 'UP';

/** What one source says of a person. */
export type SourceProfile = {
  __typename?: 'SourceProfile';
  /** Postal addresses. */
  addresses: Maybe<Array<Address>>;
  /** Day of birth. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** Name as one piece, where the source keeps it so. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Family name. */
  familyName: Maybe<Scalars['String']['output']>;
  /** Given name. */
  givenName: Maybe<Scalars['String']['output']>;
  /** Preferred language, BCP 47. */
  language: Maybe<Scalars['String']['output']>;
  /** The source's own key for the person. */
  recordId: Scalars['String']['output'];
  /** Name of the source. */
  source: Scalars['String']['output'];
  /** When the source last changed the record. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A question or complaint that the brand tracks. */
export type Ticket = Evidence & Interaction & Node & {
  __typename?: 'Ticket';
  /** Who works on it. */
  assignee: Maybe<Agent>;
  /** The channel it went through; null where the source does not tell. */
  channel: Maybe<Channel>;
  /** Whose it is; null while its record is not linked to a customer. */
  customer: Maybe<Customer>;
  /** What the customer held. */
  device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  direction: Maybe<Direction>;
  /** When the brand first answered. */
  firstRespondedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** When it was opened; the same as `occurredAt`. */
  openedAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  platform: Maybe<Scalars['String']['output']>;
  /** How pressing it is. */
  priority: Maybe<TicketPriority>;
  /** What the contact was for. */
  purpose: Maybe<Purpose>;
  /** When it was resolved. */
  resolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the source that holds it. */
  source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: Maybe<TicketStatus>;
  /** What it is about. */
  subject: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Ticket, newest first. */
export type TicketConnection = {
  __typename?: 'TicketConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  edges: Maybe<Array<TicketEdge>>;
  /** One entry per source that serves these rows and where the customer has a record. */
  freshness: Array<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  nodes: Maybe<Array<Ticket>>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A row of type Ticket in a list. */
export type TicketEdge = {
  __typename?: 'TicketEdge';
  /** Cursor of this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Ticket;
};

/** Which rows of type Ticket to list; what is left out does not filter. */
export type TicketFilter = {
  /** Channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** Not before this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** States. */
  statuses?: InputMaybe<Array<TicketStatus>>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How pressing a ticket is. */
export type TicketPriority =
  /** Soon. */
  | 'HIGH'
  /** Can wait. */
  | 'LOW'
  /** As usual. */
  | 'NORMAL'
  /** A word that has no counterpart here. */
  | 'OTHER'
  /** Now. */
  | 'URGENT';

/** Where a ticket stands. */
export type TicketStatus =
  /** Filed away. */
  | 'CLOSED'
  /** Not yet looked at. */
  | 'NEW'
  /** Waiting for a third party. */
  | 'ON_HOLD'
  /** Being worked on. */
  | 'OPEN'
  /** A state whose word has no counterpart here; see `sourceStatus`. */
  | 'OTHER'
  /** Waiting for the customer. */
  | 'PENDING'
  /** Answered to the end. */
  | 'RESOLVED';

/** Everything that other subgraphs can refer to. */
export type _Entity = Customer;

/** What a federation router asks of a subgraph. */
export type _Service = {
  __typename?: '_Service';
  /** The SDL of this subgraph. */
  sdl: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity: ( CustomerModel );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Evidence:
    | ( RowOf<Omit<Call, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Consent> )
    | ( RowOf<Omit<Event, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyTransaction, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
  ;
  Interaction:
    | ( RowOf<Omit<Call, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Event, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyTransaction, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
  ;
  Node:
    | ( RowOf<Omit<Call, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Consent> )
    | ( CustomerModel )
    | ( RowOf<Omit<Event, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: _RefType['LoyaltyTransactionConnection'] }, 'transactions'> )
    | ( RowOf<Omit<LoyaltyTransaction, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'customer'> & { customer?: Maybe<_RefType['Customer']> }> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  Agent: ResolverTypeWrapper<Agent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Call: ResolverTypeWrapper<RowOf<Omit<Call, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  CallConnection: ResolverTypeWrapper<RowConnection>;
  CallEdge: ResolverTypeWrapper<Omit<CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  CallFilter: CallFilter;
  CallOutcome: CallOutcome;
  CampaignSend: ResolverTypeWrapper<RowOf<Omit<CampaignSend, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  CampaignSendConnection: ResolverTypeWrapper<RowConnection>;
  CampaignSendEdge: ResolverTypeWrapper<Omit<CampaignSendEdge, 'node'> & { node: ResolversTypes['CampaignSend'] }>;
  CampaignSendFilter: CampaignSendFilter;
  Channel: Channel;
  ChannelAccount: ResolverTypeWrapper<ChannelAccount>;
  Consent: ResolverTypeWrapper<RowOf<Consent>>;
  ConsentConnection: ResolverTypeWrapper<RowConnection>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  ConsentFilter: ConsentFilter;
  ConsentStatus: ConsentStatus;
  ContactPoint: ResolverTypeWrapper<ContactPoint>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerBy: CustomerBy;
  CustomerConnection: ResolverTypeWrapper<CustomerPage>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerRecord: ResolverTypeWrapper<CustomerRecord>;
  CustomerSearchConnection: ResolverTypeWrapper<CustomerSearch>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Device: Device;
  Direction: Direction;
  Event: ResolverTypeWrapper<RowOf<Omit<Event, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  EventConnection: ResolverTypeWrapper<RowConnection>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  Evidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Evidence']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Freshness: ResolverTypeWrapper<FreshnessModel>;
  FreshnessState: FreshnessState;
  Fulfilment: ResolverTypeWrapper<Fulfilment>;
  FulfilmentMethod: FulfilmentMethod;
  FulfilmentStatus: FulfilmentStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identifier: ResolverTypeWrapper<Identifier>;
  IdentifierInput: IdentifierInput;
  IdentifierType: IdentifierType;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interaction: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Interaction']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LatencyQuantiles: ResolverTypeWrapper<LatencyQuantiles>;
  Location: ResolverTypeWrapper<Location>;
  LocationKind: LocationKind;
  LoyaltyAccount: ResolverTypeWrapper<RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: ResolversTypes['LoyaltyTransactionConnection'] }, 'transactions'>>;
  LoyaltyAccountConnection: ResolverTypeWrapper<RowConnection>;
  LoyaltyAccountEdge: ResolverTypeWrapper<Omit<LoyaltyAccountEdge, 'node'> & { node: ResolversTypes['LoyaltyAccount'] }>;
  LoyaltyAccountFilter: LoyaltyAccountFilter;
  LoyaltyTransaction: ResolverTypeWrapper<RowOf<Omit<LoyaltyTransaction, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  LoyaltyTransactionConnection: ResolverTypeWrapper<RowConnection>;
  LoyaltyTransactionEdge: ResolverTypeWrapper<Omit<LoyaltyTransactionEdge, 'node'> & { node: ResolversTypes['LoyaltyTransaction'] }>;
  LoyaltyTransactionFilter: LoyaltyTransactionFilter;
  Message: ResolverTypeWrapper<RowOf<Omit<Message, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  MessageConnection: ResolverTypeWrapper<RowConnection>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageFilter: MessageFilter;
  Money: ResolverTypeWrapper<Money>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Offer: ResolverTypeWrapper<Offer>;
  Order: ResolverTypeWrapper<RowOf<Omit<Order, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  OrderConnection: ResolverTypeWrapper<RowConnection>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Profile: ResolverTypeWrapper<ProfileModel>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordRef: RecordRef;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnConnection: ResolverTypeWrapper<RowConnection>;
  ReturnEdge: ResolverTypeWrapper<Omit<ReturnEdge, 'node'> & { node: ResolversTypes['Return'] }>;
  ReturnFilter: ReturnFilter;
  ReturnMethod: ReturnMethod;
  ReturnStatus: ReturnStatus;
  Source: ResolverTypeWrapper<GuardedSource>;
  SourceError: ResolverTypeWrapper<SourceError>;
  SourceErrorCode: SourceErrorCode;
  SourceHealth: SourceHealth;
  SourceProfile: ResolverTypeWrapper<ProfileRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Ticket: ResolverTypeWrapper<RowOf<Omit<Ticket, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>>;
  TicketConnection: ResolverTypeWrapper<RowConnection>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketFilter: TicketFilter;
  TicketPriority: TicketPriority;
  TicketStatus: TicketStatus;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _FieldSet: ResolverTypeWrapper<Scalars['_FieldSet']['output']>;
  _Service: ResolverTypeWrapper<_Service>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  Agent: Agent;
  Boolean: Scalars['Boolean']['output'];
  Call: RowOf<Omit<Call, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  CallConnection: RowConnection;
  CallEdge: Omit<CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  CallFilter: CallFilter;
  CampaignSend: RowOf<Omit<CampaignSend, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  CampaignSendConnection: RowConnection;
  CampaignSendEdge: Omit<CampaignSendEdge, 'node'> & { node: ResolversParentTypes['CampaignSend'] };
  CampaignSendFilter: CampaignSendFilter;
  ChannelAccount: ChannelAccount;
  Consent: RowOf<Consent>;
  ConsentConnection: RowConnection;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  ConsentFilter: ConsentFilter;
  ContactPoint: ContactPoint;
  Customer: CustomerModel;
  CustomerBy: CustomerBy;
  CustomerConnection: CustomerPage;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerRecord: CustomerRecord;
  CustomerSearchConnection: CustomerSearch;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Event: RowOf<Omit<Event, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  EventConnection: RowConnection;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  Evidence: ResolversInterfaceTypes<ResolversParentTypes>['Evidence'];
  Float: Scalars['Float']['output'];
  Freshness: FreshnessModel;
  Fulfilment: Fulfilment;
  ID: Scalars['ID']['output'];
  Identifier: Identifier;
  IdentifierInput: IdentifierInput;
  Int: Scalars['Int']['output'];
  Interaction: ResolversInterfaceTypes<ResolversParentTypes>['Interaction'];
  JSON: Scalars['JSON']['output'];
  LatencyQuantiles: LatencyQuantiles;
  Location: Location;
  LoyaltyAccount: RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: ResolversParentTypes['LoyaltyTransactionConnection'] }, 'transactions'>;
  LoyaltyAccountConnection: RowConnection;
  LoyaltyAccountEdge: Omit<LoyaltyAccountEdge, 'node'> & { node: ResolversParentTypes['LoyaltyAccount'] };
  LoyaltyAccountFilter: LoyaltyAccountFilter;
  LoyaltyTransaction: RowOf<Omit<LoyaltyTransaction, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  LoyaltyTransactionConnection: RowConnection;
  LoyaltyTransactionEdge: Omit<LoyaltyTransactionEdge, 'node'> & { node: ResolversParentTypes['LoyaltyTransaction'] };
  LoyaltyTransactionFilter: LoyaltyTransactionFilter;
  Message: RowOf<Omit<Message, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  MessageConnection: RowConnection;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageFilter: MessageFilter;
  Money: Money;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Offer: Offer;
  Order: RowOf<Omit<Order, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  OrderConnection: RowConnection;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderLine: OrderLine;
  PageInfo: PageInfo;
  Profile: ProfileModel;
  Query: Record<PropertyKey, never>;
  RecordRef: RecordRef;
  Return: ReturnRow;
  ReturnConnection: RowConnection;
  ReturnEdge: Omit<ReturnEdge, 'node'> & { node: ResolversParentTypes['Return'] };
  ReturnFilter: ReturnFilter;
  Source: GuardedSource;
  SourceError: SourceError;
  SourceProfile: ProfileRow;
  String: Scalars['String']['output'];
  Ticket: RowOf<Omit<Ticket, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> }>;
  TicketConnection: RowConnection;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketFilter: TicketFilter;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _FieldSet: Scalars['_FieldSet']['output'];
  _Service: _Service;
};

export type KeyDirectiveArgs = {
  fields: Scalars['_FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  account?: Resolver<Maybe<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CallOutcome']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['CallEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Call']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CallEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEdge'] = ResolversParentTypes['CallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Call'], ParentType, ContextType>;
};

export type CampaignSendResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CampaignSend'] = ResolversParentTypes['CampaignSend']> = {
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  clickedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignSendConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CampaignSendConnection'] = ResolversParentTypes['CampaignSendConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['CampaignSendEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['CampaignSend']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignSendEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CampaignSendEdge'] = ResolversParentTypes['CampaignSendEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampaignSend'], ParentType, ContextType>;
};

export type ChannelAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelAccount'] = ResolversParentTypes['ChannelAccount']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['ConsentEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type ContactPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  calls?: Resolver<ResolversTypes['CallConnection'], ParentType, ContextType, RequireFields<CustomerCallsArgs, 'first'>>;
  campaignSends?: Resolver<ResolversTypes['CampaignSendConnection'], ParentType, ContextType, RequireFields<CustomerCampaignSendsArgs, 'first'>>;
  consents?: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<CustomerConsentsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CustomerEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  loyaltyAccounts?: Resolver<ResolversTypes['LoyaltyAccountConnection'], ParentType, ContextType, RequireFields<CustomerLoyaltyAccountsArgs, 'first'>>;
  loyaltyTransactions?: Resolver<ResolversTypes['LoyaltyTransactionConnection'], ParentType, ContextType, RequireFields<CustomerLoyaltyTransactionsArgs, 'first'>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<CustomerMessagesArgs, 'first'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['CustomerRecord']>, ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, RequireFields<CustomerReturnsArgs, 'first'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<CustomerTicketsArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerRecord'] = ResolversParentTypes['CustomerRecord']> = {
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerSearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerSearchConnection'] = ResolversParentTypes['CustomerSearchConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['CustomerEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Customer']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['EventEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Consent' | 'Event' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'Return' | 'Ticket', ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  ageSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  droppedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['SourceError']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FreshnessState'], ParentType, ContextType>;
};

export type FulfilmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Fulfilment'] = ResolversParentTypes['Fulfilment']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['FulfilmentMethod']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FulfilmentStatus']>, ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Event' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'Return' | 'Ticket', ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LatencyQuantilesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LatencyQuantiles'] = ResolversParentTypes['LatencyQuantiles']> = {
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p99?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  kind?: Resolver<Maybe<ResolversTypes['LocationKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LoyaltyAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyAccount'] = ResolversParentTypes['LoyaltyAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pointsBalance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['LoyaltyTransactionConnection'], ParentType, ContextType, RequireFields<LoyaltyAccountTransactionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoyaltyAccountConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyAccountConnection'] = ResolversParentTypes['LoyaltyAccountConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['LoyaltyAccountEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['LoyaltyAccount']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoyaltyAccountEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyAccountEdge'] = ResolversParentTypes['LoyaltyAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoyaltyAccount'], ParentType, ContextType>;
};

export type LoyaltyTransactionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransaction'] = ResolversParentTypes['LoyaltyTransaction']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoyaltyTransactionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransactionConnection'] = ResolversParentTypes['LoyaltyTransactionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['LoyaltyTransactionEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['LoyaltyTransaction']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoyaltyTransactionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransactionEdge'] = ResolversParentTypes['LoyaltyTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoyaltyTransaction'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  account?: Resolver<Maybe<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['MessageEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Message']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Consent' | 'Customer' | 'Event' | 'LoyaltyAccount' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'Return' | 'Ticket', ParentType, ContextType>;
};

export type OfferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  discountPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  fulfilment?: Resolver<Maybe<ResolversTypes['Fulfilment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['OrderLine']>>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['OrderEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Order']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  primaryEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceProfiles?: Resolver<Array<ResolversTypes['SourceProfile']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'by'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  customersByIds?: Resolver<Array<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByIdsArgs, 'ids'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  searchCustomers?: Resolver<ResolversTypes['CustomerSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'first' | 'text'>>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  dropOff?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['ReturnMethod']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReturnStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnConnection'] = ResolversParentTypes['ReturnConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['ReturnEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Return']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['SourceError']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['LatencyQuantiles']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceHealth'], ParentType, ContextType>;
};

export type SourceErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceError'] = ResolversParentTypes['SourceError']> = {
  code?: Resolver<ResolversTypes['SourceErrorCode'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SourceProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceProfile'] = ResolversParentTypes['SourceProfile']> = {
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  assignee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  firstRespondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TicketStatus']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['TicketEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<Array<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Ticket']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Customer', ParentType, ContextType>;
};

export interface _FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_FieldSet'], any> {
  name: '_FieldSet';
}

export type _ServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Address?: AddressResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  CampaignSend?: CampaignSendResolvers<ContextType>;
  CampaignSendConnection?: CampaignSendConnectionResolvers<ContextType>;
  CampaignSendEdge?: CampaignSendEdgeResolvers<ContextType>;
  ChannelAccount?: ChannelAccountResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerRecord?: CustomerRecordResolvers<ContextType>;
  CustomerSearchConnection?: CustomerSearchConnectionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Fulfilment?: FulfilmentResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LatencyQuantiles?: LatencyQuantilesResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LoyaltyAccount?: LoyaltyAccountResolvers<ContextType>;
  LoyaltyAccountConnection?: LoyaltyAccountConnectionResolvers<ContextType>;
  LoyaltyAccountEdge?: LoyaltyAccountEdgeResolvers<ContextType>;
  LoyaltyTransaction?: LoyaltyTransactionResolvers<ContextType>;
  LoyaltyTransactionConnection?: LoyaltyTransactionConnectionResolvers<ContextType>;
  LoyaltyTransactionEdge?: LoyaltyTransactionEdgeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceError?: SourceErrorResolvers<ContextType>;
  SourceProfile?: SourceProfileResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _FieldSet?: GraphQLScalarType;
  _Service?: _ServiceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  key?: KeyDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
