import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel } from '../identity/Customer.js';
import type { IdentityEvent as IdentityEventModel } from '../identity/history/IdentityEvent.js';
import type { MergeSuccess } from '../identity/decisions/toMergePayload.js';
import type { SplitSuccess } from '../identity/decisions/toSplitPayload.js';
import type { RecordedRow } from '../recorded/RecordedRow.js';
import type { RecordSuccess } from '../recorded/toRecordPayload.js';
import type { IdentityReport as IdentityReportModel } from '../identity/report/IdentityReport.js';
import type { SharedValueStop } from '../identity/linking/clusters/Stop.js';
import type { DuplicateSuccess } from '../identity/decisions/toDuplicatePayload.js';
import type { DuplicatePage, DuplicateCandidate as DuplicateCandidateModel } from '../identity/duplicates/duplicatePage.js';
import type { LinkExplanation as LinkExplanationModel } from '../identity/explain/explainLink.js';
import type { Row, RowOf } from '../dataset/Row.js';
import type { Conversation as ConversationModel } from '../conversation/Conversation.js';
import type { ConversationPage } from '../conversation/reading/conversationPage.js';
import type { Hop as HopModel } from '../conversation/linking/findHops.js';
import type { ConfirmHopSuccess as ConfirmHopSuccessModel } from '../conversation/decisions/confirmHop.js';
import type { CustomerMetrics as CustomerMetricsModel } from '../metrics/CustomerMetrics.js';
import type { OfferDecision as OfferDecisionModel, OfferReason as OfferReasonModel } from '../offer/OfferDecision.js';
import type { Profile as ProfileModel } from '../profile/Profile.js';
import type { Provenance, ValueOrigin as ValueOriginModel } from '../profile/Provenance.js';
import type { ProfileRow } from '../dataset/ProfileRow.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { CustomerPage } from '../customer/CustomerPage.js';
import type { CustomerSearch } from '../customer/CustomerSearch.js';
import type { Freshness as FreshnessModel } from '../reading/Freshness.js';
import type { ReturnRow } from '../commerce/ReturnRow.js';
import type { ConsentRow } from '../consent/ConsentRow.js';
import type { EffectiveConsents as EffectiveConsentsModel } from '../consent/readConsents.js';
import type { ConsentSuccess } from '../consent/toConsentPayload.js';
import type { RowConnection } from '../reading/RowConnection.js';
import type { ChannelUsage as ChannelUsageModel } from '../channel/readChannelUsage.js';
import type { PreferredChannel as PreferredChannelModel } from '../channel/preferChannel.js';
import type { ChannelReport as ChannelReportModel } from '../report/readReport.js';
import type { Journey as JourneyModel } from '../journey/Journey.js';
import type { JourneyProgress as JourneyProgressModel } from '../journey/reading/progressOf.js';
import type { JourneyReport as JourneyReportModel } from '../report/journeys/readJourneyReport.js';
import type { Intervention as InterventionModel } from '../intervention/Intervention.js';
import type { DueForCustomer as DueForCustomerModel } from '../intervention/interventionsDue.js';
import type { EnrolSuccess as EnrolSuccessModel, ToldEnrolment } from '../intervention/enrolInIntervention.js';
import type { DuePage } from '../report/interventions/duePage.js';
import type { InterventionReport as InterventionReportModel } from '../report/interventions/readInterventionReport.js';
import type { BrandChannel as BrandChannelModel } from '../channel/listChannels.js';
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
  readonly __typename?: 'Address';
  /** Town. */
  readonly city: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2 where the source's word is known, else that word. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Street and number, or the first line. */
  readonly line1: Maybe<Scalars['String']['output']>;
  /** Second line. */
  readonly line2: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** Region, state or province. */
  readonly region: Maybe<Scalars['String']['output']>;
};

/** A member of the brand's staff. */
export type Agent = {
  readonly __typename?: 'Agent';
  /** Name. */
  readonly name: Maybe<Scalars['String']['output']>;
};

/** An attribute of which records of one customer say different things. */
export type AttributeConflicts = {
  readonly __typename?: 'AttributeConflicts';
  /** The field of `Profile`. */
  readonly attribute: Scalars['String']['output'];
  /** Customers of whom that is so. */
  readonly customers: Scalars['Int']['output'];
};

/** How good the values of one attribute are in one source. */
export type AttributeQuality = {
  readonly __typename?: 'AttributeQuality';
  /** The field of `Profile`, e.g. `birthDate`. */
  readonly attribute: Scalars['String']['output'];
  /** Values that lost to another one, spelling aside, as another record of the same person says so. */
  readonly conflicting: Scalars['Int']['output'];
  /** Of these, records that have a value, be it a bad one. */
  readonly filled: Scalars['Int']['output'];
  /** Records with a value that cannot be right. */
  readonly invalid: Scalars['Int']['output'];
  /** Records that were read; attributes that a source does not have are left out. */
  readonly records: Scalars['Int']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** Something forbids it. */
export type BlockedError = UserError & {
  readonly __typename?: 'BlockedError';
  /** `BLOCKED`. */
  readonly code: UserErrorCode;
  /** What forbids it. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A channel as the brand uses it. */
export type BrandChannel = {
  readonly __typename?: 'BrandChannel';
  /** The brand's addresses on it. */
  readonly accounts: ReadonlyArray<ChannelAccount>;
  /** Which channel. */
  readonly channel: Channel;
  /** What it serves: the purposes configured for it and for its accounts. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Names of the sources whose rows can have gone through it, as far as their mappings tell. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
};

/** A voice call. */
export type Call = Evidence & Interaction & Node & {
  readonly __typename?: 'Call';
  /** The brand's number it went through. */
  readonly account: Maybe<ChannelAccount>;
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** How long it took, in seconds. */
  readonly durationSeconds: Maybe<Scalars['Int']['output']>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** What the agent wrote down of it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How it ended. */
  readonly outcome: Maybe<CallOutcome>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** The source's key of the ticket that it was put to. */
  readonly ticketId: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Call, newest first. */
export type CallConnection = {
  readonly __typename?: 'CallConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<CallEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Call>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Call in a list. */
export type CallEdge = {
  readonly __typename?: 'CallEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Call;
};

/** Which rows of type Call to list; what is left out does not filter. */
export type CallFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
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
  readonly __typename?: 'CampaignSend';
  /** Name of the campaign. */
  readonly campaign: Maybe<Scalars['String']['output']>;
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** When a link in it was first followed. */
  readonly clickedAt: Maybe<Scalars['DateTime']['output']>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The offer it carried. */
  readonly offer: Maybe<Offer>;
  /** When it was first opened. */
  readonly openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type CampaignSend, newest first. */
export type CampaignSendConnection = {
  readonly __typename?: 'CampaignSendConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<CampaignSendEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<CampaignSend>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type CampaignSend in a list. */
export type CampaignSendEdge = {
  readonly __typename?: 'CampaignSendEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CampaignSend;
};

/** Which rows of type CampaignSend to list; what is left out does not filter. */
export type CampaignSendFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A record of a pair, and whose it is so far. */
export type CandidateRecord = {
  readonly __typename?: 'CandidateRecord';
  /** The customer that it is linked to. */
  readonly customer: Customer;
  /** The source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
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
  readonly __typename?: 'ChannelAccount';
  /** The number, mailbox or handle itself. */
  readonly address: Scalars['String']['output'];
  /** What people call it, as configured. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** Network or product that it is on, as configured. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What it serves, as configured; null for an address that the configuration does not name. */
  readonly purposes: Maybe<ReadonlyArray<Purpose>>;
};

/** The best and the worst channel for a purpose. Only channels with at least 30 samples (`reports.minimumSample`) are compared. */
export type ChannelParity = {
  readonly __typename?: 'ChannelParity';
  /** The channel that does best; null without enough data. */
  readonly best: Maybe<ChannelValue>;
  /** Whether at least two channels have the minimum sample. */
  readonly enoughData: Scalars['Boolean']['output'];
  /** What they are compared by. */
  readonly metric: ParityMetric;
  /** What the channels are used for. */
  readonly purpose: Purpose;
  /** The smaller value in parts of the larger, 0 to 1: at 1 customers are served alike on every channel. Null without enough data. */
  readonly ratio: Maybe<Scalars['Float']['output']>;
  /** The channel that does worst; null without enough data. */
  readonly worst: Maybe<ChannelValue>;
};

/** How well channels serve their purposes. */
export type ChannelReport = {
  readonly __typename?: 'ChannelReport';
  /** Whether every source answered in full, and the computation is finished. */
  readonly complete: Scalars['Boolean']['output'];
  /** When the computation began: as of when the figures are; null where `rows` is. */
  readonly computedAt: Maybe<Scalars['DateTime']['output']>;
  /** One entry per source that serves messages, calls or tickets, and `rotunda` where interactions were recorded; `PARTIAL` where some of its records could not be read, `STALE` where a kept answer is given, `UNAVAILABLE` without an error where a source is still being read. Empty while nothing was read yet. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** Whether channels serve alike, for each purpose and metric; null where `rows` is. */
  readonly parity: Maybe<ReadonlyArray<ChannelParity>>;
  /** How far the computation is; null once it is finished. */
  readonly progress: Maybe<ReportProgress>;
  /** One row per channel and purpose, those with most conversations first; null while no source was read yet, and when none could be. While there is `progress`, they are of the sources that were read already. */
  readonly rows: Maybe<ReadonlyArray<ChannelReportRow>>;
};

/** How well a channel serves a purpose. A conversation counts for the channel, platform and purpose of the first thing that was said in it, or of its first ticket where nothing was, wherever it went. */
export type ChannelReportRow = {
  readonly __typename?: 'ChannelReportRow';
  /** Where the conversations began; null where the sources do not tell. */
  readonly channel: Maybe<Channel>;
  /** How many there were. */
  readonly conversations: Scalars['Int']['output'];
  /** From the customer's first word to the brand's, on whichever channel that came; a call that was taken is answered at once. Of what the customer began and the brand has answered; null where there is none. */
  readonly firstResponseSeconds: Maybe<DurationQuantiles>;
  /** Share that went on on another channel, 0 to 1: where customers had to repeat themselves. A change of platform within the channel is none. */
  readonly movedToOtherChannelShare: Scalars['Float']['output'];
  /** Network or product within the channel; null unless asked for by `byPlatform`, and where the sources do not tell. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What they were for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** From the first word until the last ticket was resolved or, where there is none, until the last word. Of what is resolved and tells when; null where there is none. */
  readonly resolutionSeconds: Maybe<DurationQuantiles>;
  /** Share of the conversations that are resolved, 0 to 1. */
  readonly resolvedShare: Scalars['Float']['output'];
  /** What customers said of how they were served; null where no row has a score. */
  readonly satisfaction: Maybe<SatisfactionScore>;
};

/** A channel's share. */
export type ChannelShare = {
  readonly __typename?: 'ChannelShare';
  /** The channel; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** The channels that a customer uses, by purpose. */
export type ChannelUsage = {
  readonly __typename?: 'ChannelUsage';
  /** Whether every interaction was counted: every source answered in full. */
  readonly complete: Scalars['Boolean']['output'];
  /** One entry per source that serves interactions and where the customer has a record. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** One row per channel, platform and purpose, the most used first; null when no source could be read. */
  readonly rows: Maybe<ReadonlyArray<ChannelUsageRow>>;
};

/** How often a channel was used for a purpose. */
export type ChannelUsageRow = {
  readonly __typename?: 'ChannelUsageRow';
  /** Which channel; null where the sources do not tell. */
  readonly channel: Maybe<Channel>;
  /** When the first of those counted happened. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** From the customer to the brand. */
  readonly inbound: Scalars['Int']['output'];
  /** All interactions, those without a direction among them. */
  readonly interactions: Scalars['Int']['output'];
  /** When the last happened. */
  readonly lastAt: Scalars['DateTime']['output'];
  /** From the brand to the customer. */
  readonly outbound: Scalars['Int']['output'];
  /** Network or product within the channel. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What it was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
};

/** What a channel comes to by a metric. */
export type ChannelValue = {
  readonly __typename?: 'ChannelValue';
  /** Which channel. */
  readonly channel: Channel;
  /** Network or product within the channel; null unless asked for by `byPlatform`, and where the sources do not tell. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** Seconds, a share or a mean, as the metric says. */
  readonly value: Scalars['Float']['output'];
};

/** The two ends of an interval. */
export type ConfidenceInterval = {
  readonly __typename?: 'ConfidenceInterval';
  /** Upper end. */
  readonly high: Scalars['Float']['output'];
  /** Lower end. */
  readonly low: Scalars['Float']['output'];
};

/** What is decided of two interactions. */
export type ConfirmHopInput = {
  /** Whether they belong to one conversation. */
  readonly confirmed: Scalars['Boolean']['input'];
  /** A message, call, ticket or recorded interaction. */
  readonly fromInteractionId: Scalars['ID']['input'];
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: Scalars['String']['input'];
  /** Another one of the same customer. */
  readonly toInteractionId: Scalars['ID']['input'];
};

/** What came of `confirmHop`. */
export type ConfirmHopPayload = BlockedError | ConfirmHopSuccess | ConflictError | IdempotencyMismatchError | InvalidInputError | NotFoundError;

/** It is decided. */
export type ConfirmHopSuccess = {
  readonly __typename?: 'ConfirmHopSuccess';
  /** The conversation that holds `fromInteractionId` now. */
  readonly conversation: Conversation;
};

/** It has changed since it was seen. */
export type ConflictError = UserError & {
  readonly __typename?: 'ConflictError';
  /** `CONFLICT`. */
  readonly code: UserErrorCode;
  /** What changed. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A decision of the customer whether a channel may be used for a purpose. */
export type Consent = Evidence & Node & {
  readonly __typename?: 'Consent';
  /** The channel it is about. */
  readonly channel: Channel;
  /** When it was decided; null where the source does not tell. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** What shows that it was decided so, where the source tells; kept encrypted where Rotunda recorded it. */
  readonly evidence: Maybe<Scalars['String']['output']>;
  /** Until when it holds; null for no end. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The same as `decidedAt`. */
  readonly occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** How the sources were told of it, one entry per source that is told, by name; null for a decision that a source holds itself. */
  readonly propagation: Maybe<ReadonlyArray<ConsentPropagation>>;
  /** The purpose it is about. */
  readonly purpose: Purpose;
  /** Who recorded it: for what Rotunda recorded, the caller of the token. */
  readonly recordedBy: Maybe<Scalars['String']['output']>;
  /** The customer id that Rotunda recorded it for; null for a decision that a source holds itself. Where it is neither the customer's `id` nor one of its `formerIds`, it was recorded on the whole before the customer was parted from it (`Customer.partedFrom`): nobody can tell for whom it was decided, so it counts for each part until that part grants anew. */
  readonly recordedFor: Maybe<Scalars['ID']['output']>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  readonly sourceStatus: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  readonly status: ConsentStatus;
  /** When the source last changed the row. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of rows of type Consent, newest first. */
export type ConsentConnection = {
  readonly __typename?: 'ConsentConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<ConsentEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Consent>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Consent in a list. */
export type ConsentEdge = {
  readonly __typename?: 'ConsentEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Consent;
};

/** Which rows of type Consent to list; what is left out does not filter. */
export type ConsentFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** States. */
  readonly statuses?: InputMaybe<ReadonlyArray<ConsentStatus>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How one source was told of a decision that Rotunda recorded. It counts in any case. */
export type ConsentPropagation = {
  readonly __typename?: 'ConsentPropagation';
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** Why the source does not have it; null where nothing is in the way. */
  readonly error: Maybe<SourceError>;
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** How far it is. */
  readonly state: ConsentPropagationState;
};

/** How far telling a source of a decision is. Treat it as open. */
export type ConsentPropagationState =
  /** The source has it, for every record of the customer there. */
  | 'DONE'
  /** The source refuses it for good, for one of the records at least; it must be entered there by hand. */
  | 'FAILED'
  /** The source knows nobody whom it could be told of. */
  | 'NO_RECORD'
  /** Not told yet: it is tried again until it is done. */
  | 'PENDING'
  /** Not told, as a decision on the same channel and purpose counts before it: one that Rotunda recorded, or one that the source holds. */
  | 'SUPERSEDED';

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
  readonly __typename?: 'ContactPoint';
  /** The source that holds it; the one that the survivorship rules prefer where several do. */
  readonly source: Scalars['String']['output'];
  /** The normalised value. */
  readonly value: Scalars['String']['output'];
};

/** Interactions that are one exchange, though it changes its channel: messages, calls, what was recorded by `recordInteraction`, and the tickets that track them. */
export type Conversation = Node & {
  readonly __typename?: 'Conversation';
  /** The channels that it went over, in the order of their first use. */
  readonly channels: ReadonlyArray<Channel>;
  /** What whoever takes it over needs to know. */
  readonly context: ConversationContext;
  /** Whose it is. */
  readonly customer: Maybe<Customer>;
  /** A link for agent tools that opens this conversation there, signed and good for fifteen minutes; null unless `conversations.handover` is configured. `handover(token:)` answers what its `token` stands for. */
  readonly handoverUrl: Maybe<Scalars['String']['output']>;
  /** Its changes of channel or platform, oldest first. */
  readonly hops: ReadonlyArray<Hop>;
  /** Opaque; that of its first interaction. `node` answers the conversation that holds that interaction now. */
  readonly id: Scalars['ID']['output'];
  /** What was said, oldest first. */
  readonly interactions: ConversationInteractionConnection;
  /** When something last happened in it. */
  readonly lastInteractionAt: Scalars['DateTime']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly status: ConversationStatus;
  /** What it is about: the subject of its first ticket or message that has one, else its first line. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Who is to speak next; null where nobody is waited on. */
  readonly waitingOn: Maybe<ConversationParty>;
};


/** Interactions that are one exchange, though it changes its channel: messages, calls, what was recorded by `recordInteraction`, and the tickets that track them. */
export type ConversationInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations, by their last interaction, newest first. */
export type ConversationConnection = {
  readonly __typename?: 'ConversationConnection';
  /** Whether everything since then was read: `false` where a source did not answer in full, or the customer has more than 500 rows of a dataset, of which the newest were read. */
  readonly complete: Scalars['Boolean']['output'];
  /** The conversations with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<ConversationEdge>>;
  /** One entry per source that serves messages, calls, tickets or recorded interactions and where the customer has a record. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The conversations; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Conversation>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How far back it looks: what happened before is left out. */
  readonly since: Scalars['DateTime']['output'];
};

/** What a conversation is about and who has it. */
export type ConversationContext = {
  readonly __typename?: 'ConversationContext';
  /** Who works on it: the assignee of its newest ticket that has one. */
  readonly assignee: Maybe<Agent>;
  /** The last thing that the customer wrote. */
  readonly lastCustomerMessage: Maybe<Message>;
  /** The customer's orders whose numbers are named in it; null where none could be looked up. */
  readonly orders: Maybe<ReadonlyArray<Order>>;
  /** The tickets in it, oldest first. */
  readonly tickets: ReadonlyArray<Ticket>;
};

/** A conversation in a list. */
export type ConversationEdge = {
  readonly __typename?: 'ConversationEdge';
  /** Cursor of this conversation. */
  readonly cursor: Scalars['String']['output'];
  /** The conversation. */
  readonly node: Conversation;
};

/** A page of the interactions of a conversation, oldest first. */
export type ConversationInteractionConnection = {
  readonly __typename?: 'ConversationInteractionConnection';
  /** The interactions with their cursors. */
  readonly edges: ReadonlyArray<ConversationInteractionEdge>;
  /** The interactions. */
  readonly nodes: ReadonlyArray<Interaction>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** An interaction in a conversation. */
export type ConversationInteractionEdge = {
  readonly __typename?: 'ConversationInteractionEdge';
  /** Cursor of this interaction. */
  readonly cursor: Scalars['String']['output'];
  /** The interaction. */
  readonly node: Interaction;
};

/** A side of a conversation. */
export type ConversationParty =
  /** The brand. */
  | 'BRAND'
  /** The customer. */
  | 'CUSTOMER';

/** Where a conversation stands. */
export type ConversationStatus =
  /** Under way; nobody in particular is waited on. */
  | 'OPEN'
  /** Answered to the end: its tickets are resolved, or the brand had the last word and seven days have passed. */
  | 'RESOLVED'
  /** The customer had the last word and has no answer yet. */
  | 'WAITING_ON_BRAND'
  /** The brand had the last word, or a ticket waits for the customer. */
  | 'WAITING_ON_CUSTOMER';

/** One person, as all channels know them together. */
export type Customer = Node & {
  readonly __typename?: 'Customer';
  /** Voice calls with the person, newest first. */
  readonly calls: CallConnection;
  /** Campaign messages sent to the person, newest first. */
  readonly campaignSends: CampaignSendConnection;
  /** How often the customer and the brand met on each channel, and what for: counted from the newest 500 interactions of each record, dataset and source. Where there are more, the source is `PARTIAL` and `complete` is false. */
  readonly channelUsage: ChannelUsage;
  /** What the person allowed and forbade, newest first. */
  readonly consents: ConsentConnection;
  /** What was talked about with the person, over all channels, within the last 365 days. */
  readonly conversations: ConversationConnection;
  /** What the person allows and forbids now: per channel and purpose the newest decision of any source counts, of those of one instant the strictest. A grant counts with its own time of decision only. Never from a cache. */
  readonly effectiveConsents: EffectiveConsents;
  /** What the person did on the site or in the app, newest first. */
  readonly events: EventConnection;
  /** Ids of customers that were merged into this one; they lead to it for ever. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Opaque and permanent; it keeps resolving after a merge. */
  readonly id: Scalars['ID']['output'];
  /** The identifiers that the sources hold of this person. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** What happened to the customer's links, newest first; nothing is ever removed from it, but for the names of records that are erased. */
  readonly identityEvents: IdentityEventConnection;
  /** Where the customer stands in each configured journey, by what the sources hold now. The newest 1,000 interactions of each record and dataset are read, within the longest `lookback` of the journeys (365 days). */
  readonly journeys: CustomerJourneys;
  /** The person's memberships of loyalty programmes, newest first. */
  readonly loyaltyAccounts: LoyaltyAccountConnection;
  /** Points the person earned and spent, newest first. */
  readonly loyaltyTransactions: LoyaltyTransactionConnection;
  /** Written messages to and from the person, newest first. */
  readonly messages: MessageConnection;
  /** What the person comes to in figures, over every source and dataset of interactions: counted by the sources themselves where they can, else by the newest 200 rows of each record, dataset and source. */
  readonly metrics: CustomerMetrics;
  /** Whether an offer may be made to the person now, by what they bought, complained about and allowed, and how often they were contacted, in every channel. What cannot be told is refused. */
  readonly offerDecision: OfferDecision;
  /** What the person bought, newest first. */
  readonly orders: OrderConnection;
  /** Customers that had some of its records before, also before their source deleted these and listed them again, under ids that do not lead to it now, the latest parting first. What was recorded against the use of a channel on one of them before, the customer is held to as well. */
  readonly partedFrom: ReadonlyArray<Parting>;
  /** The channel on which the customer most often gets in touch with the brand for a purpose, or, where they never did, on which they most often react to it; within the reach of `channelUsage`. Null with no such contact, and when no source could be read. It says nothing about consent. */
  readonly preferredChannel: Maybe<PreferredChannel>;
  /** The person's golden values, chosen from what the sources say. */
  readonly profile: Profile;
  /** Interactions that were told to Rotunda itself, such as call notes, newest first. */
  readonly recordedInteractions: RecordedInteractionConnection;
  /** The records, one per source and key, that are this person. */
  readonly records: ReadonlyArray<CustomerRecord>;
  /** What the person gave back, newest first. */
  readonly returns: ReturnConnection;
  /** Questions and complaints that are tracked, newest first. */
  readonly tickets: TicketConnection;
  /** All that passed between customer and brand, over every source and every dataset of interactions, newest first; interactions of equal time in the order of their sources' names. Sources are asked for one page of rows per record, dataset and round; where a filter leaves rows out, the page is refilled for up to 5 rounds, and is then shorter with `hasNextPage: true`. */
  readonly timeline: InteractionConnection;
  /** Grows with every change of the customer's records; pass it where a change must not be lost. */
  readonly version: Scalars['Int']['output'];
};


/** One person, as all channels know them together. */
export type CustomerCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CallFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerCampaignSendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignSendFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConsentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerIdentityEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One person, as all channels know them together. */
export type CustomerLoyaltyAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LoyaltyAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerLoyaltyTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LoyaltyTransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerOfferDecisionArgs = {
  offer: OfferInput;
};


/** One person, as all channels know them together. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerPreferredChannelArgs = {
  purpose: Purpose;
};


/** One person, as all channels know them together. */
export type CustomerProfileArgs = {
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerRecordedInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecordedInteractionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReturnFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};


/** One person, as all channels know them together. */
export type CustomerTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  freshness?: InputMaybe<FreshnessDemand>;
};

/** How to name a customer: exactly one of these. */
export type CustomerBy =
  /** A customer id, current or former: a merged customer's id leads to the survivor. */
  { readonly id: Scalars['ID']['input']; readonly identifier?: never; readonly interactionId?: never; readonly record?: never; }
  |  /** An identifier, e.g. an e-mail address; sources that can look it up are asked when it is not linked yet. */
  { readonly id?: never; readonly identifier: IdentifierInput; readonly interactionId?: never; readonly record?: never; }
  |  /** The id of one of the customer's interactions. */
  { readonly id?: never; readonly identifier?: never; readonly interactionId: Scalars['ID']['input']; readonly record?: never; }
  |  /** A record of one source. */
  { readonly id?: never; readonly identifier?: never; readonly interactionId?: never; readonly record: RecordRef; };

/** A page of customers. */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A customer in a list. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Cursor of this customer. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** Where a customer stands in journeys. */
export type CustomerJourneys = {
  readonly __typename?: 'CustomerJourneys';
  /** Whether every source answered in full, and no record has more interactions than were read. */
  readonly complete: Scalars['Boolean']['output'];
  /** One entry per source that the conditions of the journeys speak of and where the customer has a record. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** One row per journey that the customer has entered: the latest run through it. Null when no source could be read. */
  readonly rows: Maybe<ReadonlyArray<JourneyProgress>>;
  /** What is older was not read: midnight UTC, the longest `lookback` of the journeys ago. */
  readonly since: Scalars['DateTime']['output'];
};

/** What a person comes to in figures. A figure is null when no source of it could be read; while `complete` is false, counts and amounts are lower bounds: at least so much. */
export type CustomerMetrics = {
  readonly __typename?: 'CustomerMetrics';
  /** Mean days from one order to the next; null with fewer than two. */
  readonly averageDaysBetweenOrders: Maybe<Scalars['Float']['output']>;
  /** Whether everything was counted: every source answered in full, and none has more than was read. */
  readonly complete: Scalars['Boolean']['output'];
  /** When the first interaction of any channel happened; null with none. */
  readonly firstSeenAt: Maybe<Scalars['DateTime']['output']>;
  /** One entry per source that serves interactions and where the customer has a record. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** When the last interaction of any channel happened; null with none. */
  readonly lastInteractionAt: Maybe<Scalars['DateTime']['output']>;
  /** What was bought less what is paid back, in the configured currency, else in the one that there is; null where amounts of several currencies cannot be added for want of a rate, and while not all returns are known: what comes back may be more. Cancelled orders and refused returns do not count. */
  readonly lifetimeValue: Maybe<Money>;
  /** The same by currency; null while not all returns are known. */
  readonly lifetimeValues: Maybe<ReadonlyArray<Money>>;
  /** What the figures assume: rates that amounts were converted by, and those that are missing. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** Tickets that are not resolved. */
  readonly openTicketCount: Maybe<Scalars['Int']['output']>;
  /** Orders that were not cancelled. */
  readonly orderCount: Maybe<Scalars['Int']['output']>;
  /** Returns that were not refused or called off. */
  readonly returnCount: Maybe<Scalars['Int']['output']>;
};

/** What one source knows as one person, linked to a customer. */
export type CustomerRecord = {
  readonly __typename?: 'CustomerRecord';
  /** When it was linked to this customer. */
  readonly linkedAt: Scalars['DateTime']['output'];
  /** What linked it: `rule:<name>`, `user:<actor>`, `import:<file>` or `read-through`. */
  readonly linkedBy: Scalars['String']['output'];
  /** The source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** What a search found, the first 100 people: whoever needs more refines the text. */
export type CustomerSearchConnection = {
  readonly __typename?: 'CustomerSearchConnection';
  /** Whether every source that can search answered. */
  readonly complete: Scalars['Boolean']['output'];
  /** The customers with their cursors; null when nothing could be searched. */
  readonly edges: Maybe<ReadonlyArray<CustomerEdge>>;
  /** One entry per source that can search. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The customers; null when nothing could be searched. */
  readonly nodes: Maybe<ReadonlyArray<Customer>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A customer as it was seen. */
export type CustomerVersion = {
  /** Its id. */
  readonly customerId: Scalars['ID']['input'];
  /** Its version. */
  readonly version: Scalars['Int']['input'];
};

/** What is wrong with what the sources say of a person. */
export type DataQuality = {
  readonly __typename?: 'DataQuality';
  /** Attributes of which records say different things, spelling aside: given and family name, day of birth, language. Fields with several values keep them all and have no conflicts. */
  readonly conflicts: ReadonlyArray<ValueConflict>;
  /** Values that cannot be right, by attribute, source and record. */
  readonly invalidValues: ReadonlyArray<InvalidValue>;
};

/** How good the profiles of all customers are. */
export type DataQualityReport = {
  readonly __typename?: 'DataQualityReport';
  /** Whether every source answered in full, and the computation is finished. */
  readonly complete: Scalars['Boolean']['output'];
  /** When the computation began: as of when the figures are; null while they are being computed. */
  readonly computedAt: Maybe<Scalars['DateTime']['output']>;
  /** Attributes of which the records of one customer say different things, the most frequent first; null where `rows` is. */
  readonly conflicts: Maybe<ReadonlyArray<AttributeConflicts>>;
  /** Customers that were counted; null where `rows` is. */
  readonly customers: Maybe<Scalars['Int']['output']>;
  /** One entry per source of profiles; `STALE` where a kept answer is given. Empty while it is being computed. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** How far the computation is; null once it is finished. */
  readonly progress: Maybe<ReportProgress>;
  /** Per source, in the order of the configuration, and attribute; null while it is being computed, and when no source could be read. */
  readonly rows: Maybe<ReadonlyArray<AttributeQuality>>;
};

/** Whether two records are one person. */
export type DecideDuplicateInput = {
  /** The `id` of a `DuplicateCandidate`. */
  readonly candidateId: Scalars['ID']['input'];
  /** What is decided. */
  readonly decision: DuplicateDecision;
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `decideDuplicate`. */
export type DecideDuplicatePayload = BlockedError | ConflictError | DecideDuplicateSuccess | IdempotencyMismatchError | InvalidInputError | NotFoundError;

/** It is decided. */
export type DecideDuplicateSuccess = {
  readonly __typename?: 'DecideDuplicateSuccess';
  /** The one customer; of different people, the customer of the candidate's first record. */
  readonly customer: Customer;
  /** The customers that the records belong to now: one, or two different ones. */
  readonly customers: ReadonlyArray<Customer>;
  /** What was decided. */
  readonly decision: DuplicateDecision;
  /** The entry in their histories; null where they were one already and no person had decided it. */
  readonly identityEvent: Maybe<IdentityEvent>;
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

/** An intervention that a customer is due for. */
export type DueForCustomer = {
  readonly __typename?: 'DueForCustomer';
  /** Which one. */
  readonly intervention: Intervention;
  /** Why, in one line. */
  readonly reason: Scalars['String']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** A customer who is due for an intervention. */
export type DueIntervention = {
  readonly __typename?: 'DueIntervention';
  /** Who. */
  readonly customer: Customer;
  /** Why, in one line. */
  readonly reason: Scalars['String']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** A page of customers who are due. */
export type DueInterventionConnection = {
  readonly __typename?: 'DueInterventionConnection';
  /** Whether nobody is left out: every source answered in full, and there are 100,000 candidates at most. */
  readonly complete: Scalars['Boolean']['output'];
  /** The customers with their cursors; null where `nodes` is. */
  readonly edges: Maybe<ReadonlyArray<DueInterventionEdge>>;
  /** One entry per source that was looked through for candidates. Empty while they are being looked for. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The customers; null while candidates are being looked for: ask again. */
  readonly nodes: Maybe<ReadonlyArray<DueIntervention>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How far the search is; null once it is finished. */
  readonly progress: Maybe<ReportProgress>;
};

/** A customer who is due, in a list. */
export type DueInterventionEdge = {
  readonly __typename?: 'DueInterventionEdge';
  /** Cursor of this customer. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: DueIntervention;
};

/** Two records of different customers that may be one person. */
export type DuplicateCandidate = {
  readonly __typename?: 'DuplicateCandidate';
  /** What speaks for and against it; the weights sum up to log2(score / (1 - score)), so that they make a waterfall. */
  readonly evidence: ReadonlyArray<MatchEvidence>;
  /** Opaque and stable; `decideDuplicate` takes it. */
  readonly id: Scalars['ID']['output'];
  /** The two records. */
  readonly records: ReadonlyArray<CandidateRecord>;
  /** Match probability, 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** A page of pairs that may be one person. */
export type DuplicateCandidateConnection = {
  readonly __typename?: 'DuplicateCandidateConnection';
  /** Whether these are all pairs: false too when some were not looked at, as too many records were alike. */
  readonly complete: Scalars['Boolean']['output'];
  /** The pairs with their cursors; null when they are not known. */
  readonly edges: Maybe<ReadonlyArray<DuplicateCandidateEdge>>;
  /** Whether records can be matched now. */
  readonly matching: MatchingState;
  /** The pairs; null when they are not known. */
  readonly nodes: Maybe<ReadonlyArray<DuplicateCandidate>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A pair in a list. */
export type DuplicateCandidateEdge = {
  readonly __typename?: 'DuplicateCandidateEdge';
  /** Cursor of this pair. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: DuplicateCandidate;
};

/** What can be decided of two records. */
export type DuplicateDecision =
  /** They are different people: their customers never become one. */
  | 'DIFFERENT'
  /** They are one person: their customers become one. */
  | 'SAME';

/** How long something took, in seconds. Quantiles are exact up to 4,096 samples, by nearest rank, and within 1 % beyond. */
export type DurationQuantiles = {
  readonly __typename?: 'DurationQuantiles';
  /** Median: half of them took no longer. */
  readonly p50: Scalars['Float']['output'];
  /** Nine of ten took no longer. */
  readonly p90: Scalars['Float']['output'];
  /** How many there were. */
  readonly samples: Scalars['Int']['output'];
};

/** What the decisions on one channel and purpose come to. */
export type EffectiveConsent = {
  readonly __typename?: 'EffectiveConsent';
  /** The channel. */
  readonly channel: Channel;
  /** The decision that counts. */
  readonly decidedBy: Consent;
  /** Whether the channel may be used for the purpose: it is granted, and every source answered in full. */
  readonly permits: Scalars['Boolean']['output'];
  /** The purpose. */
  readonly purpose: Purpose;
  /** The status of the decision that counts. */
  readonly status: EffectiveConsentStatus;
};

/** The status of the decision that counts. */
export type EffectiveConsentStatus =
  /** Allowed once, for a time that has ended. */
  | 'EXPIRED'
  /** Allowed. */
  | 'GRANTED'
  /** A word that has no counterpart here. */
  | 'OTHER'
  /** Asked, not confirmed yet. */
  | 'PENDING'
  /** Forbidden or withdrawn. */
  | 'REVOKED';

/** What a person's decisions come to, by channel and purpose. */
export type EffectiveConsents = {
  readonly __typename?: 'EffectiveConsents';
  /** Whether every decision was read: every source answered in full. While it is false, nothing is permitted. */
  readonly complete: Scalars['Boolean']['output'];
  /** One entry per source that serves consents and where the customer has a record. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** One entry per channel and purpose that anything was decided on; null when no source could be read. What is not in it is not permitted. */
  readonly rows: Maybe<ReadonlyArray<EffectiveConsent>>;
};

/** Whom to enrol. */
export type EnrolInput = {
  /** The customer, by its current or a former id. */
  readonly customerId: Scalars['ID']['input'];
  /** Names this request, 1 to 200 characters: sent again, it answers the same enrolment. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of a configured intervention. */
  readonly interventionId: Scalars['ID']['input'];
};

/** What came of `enrolInIntervention`. */
export type EnrolPayload = BlockedError | ConflictError | EnrolSuccess | IdempotencyMismatchError | InvalidInputError | NotFoundError;

/** The customer is enrolled, now or since before. */
export type EnrolSuccess = {
  readonly __typename?: 'EnrolSuccess';
  /** The enrolment. */
  readonly enrolment: Enrolment;
};

/** That a customer takes part in an intervention. */
export type Enrolment = {
  readonly __typename?: 'Enrolment';
  /** Who. */
  readonly customer: Customer;
  /** When the customer was enrolled: the outcome counts from here. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** Whether the act is done to the customer. */
  readonly group: InterventionGroup;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** In what. */
  readonly intervention: Intervention;
};

/** Something a customer did on the site or in the app. */
export type Event = Evidence & Interaction & Node & {
  readonly __typename?: 'Event';
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** What happened, in the source's words, e.g. `cart_updated`. */
  readonly name: Scalars['String']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the source noted with it. */
  readonly properties: Maybe<Scalars['JSON']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Event, newest first. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<EventEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Event>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Event in a list. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Event;
};

/** Which rows of type Event to list; what is left out does not filter. */
export type EventFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Anything dated that can stand as a reason for a decision. */
export type Evidence = {
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** When it happened; null where the source does not tell. */
  readonly occurredAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
};

/** One source's share of an answer: where it came from and how fresh it is. */
export type Freshness = {
  readonly __typename?: 'Freshness';
  /** Seconds between `asOf` and this answer. */
  readonly ageSeconds: Maybe<Scalars['Int']['output']>;
  /** The instant whose state the rows show, the oldest where they were read at several; earlier than `fetchedAt` for what came from a cache. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Rows left out because they could not be read as their type. */
  readonly droppedRows: Scalars['Int']['output'];
  /** Why there is no answer, not the whole one, or only one from a cache. */
  readonly error: Maybe<SourceError>;
  /** When this answer was read, from the source or from a cache; null when it could not be. */
  readonly fetchedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** The worst state over the datasets read. */
  readonly state: FreshnessState;
};

/** How fresh what is read must be. Where the configuration has no cache for a source, all is read when it is asked for. */
export type FreshnessDemand = {
  /** Seconds that rows may be old at most, 0 or more; 0 reads them from their source now. Where the source cannot be read, older rows do not stand in. */
  readonly maxAgeSeconds: Scalars['Int']['input'];
};

/** How a source's share of an answer was come by, from best to worst. */
export type FreshnessState =
  /** The caller's token has not the scope that it takes to see what the source holds (`auth.sourceScopes`): it was not asked, and what it holds is unknown. */
  | 'DENIED'
  /** Read from the source for this answer. */
  | 'LIVE'
  /** Read, but rows were dropped (unreadable) or cut (too many to fetch in time), or a field of a row is null as its value cannot be shown: an amount without a currency, a number beyond 32 bits. */
  | 'PARTIAL'
  /** From a cache, in full; `ageSeconds` says how old, and `error` why it stands in for a source that could not be read. */
  | 'STALE'
  /** The source gave no answer; what it holds is unknown. */
  | 'UNAVAILABLE';

/** How an order reaches the customer. */
export type Fulfilment = {
  readonly __typename?: 'Fulfilment';
  /** Who carries them. */
  readonly carrier: Maybe<Scalars['String']['output']>;
  /** Where the goods change hands. */
  readonly location: Maybe<Location>;
  /** By which way. */
  readonly method: Maybe<FulfilmentMethod>;
  /** How far it got. */
  readonly status: Maybe<FulfilmentStatus>;
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

/** What became of the customers of a group. */
export type GroupOutcome = {
  readonly __typename?: 'GroupOutcome';
  /** Those of them whose outcome is known and who reached it in time. */
  readonly converted: Scalars['Int']['output'];
  /** Customers who are enrolled. */
  readonly customers: Scalars['Int']['output'];
  /** Those whose time is not over: what becomes of them is not known yet, and they do not count in `rate`, whatever they did so far. */
  readonly notYetKnown: Scalars['Int']['output'];
  /** `converted` in parts of those whose outcome is known, 0 to 1; null where it is known of nobody. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** Those of whom sources could not be read: they do not count in `rate`. */
  readonly unknown: Scalars['Int']['output'];
};

/** A change of channel or platform within a conversation. */
export type Hop = {
  readonly __typename?: 'Hop';
  /** Probability that both sides are one conversation, 0 to 1: 1 for what a person confirmed. */
  readonly confidence: Scalars['Float']['output'];
  /** `rule:<name>`, or `user:<actor>` for what a person confirmed. */
  readonly decidedBy: Scalars['String']['output'];
  /** The channel that was left; null where its source does not tell. */
  readonly fromChannel: Maybe<Channel>;
  /** The last interaction before it. */
  readonly fromInteraction: Interaction;
  /** Network or product that was left. */
  readonly fromPlatform: Maybe<Scalars['String']['output']>;
  /** When the first interaction after it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why both sides are held to be one, in words. */
  readonly reason: Scalars['String']['output'];
  /** The channel that was gone to; null where its source does not tell. */
  readonly toChannel: Maybe<Channel>;
  /** The first interaction after it. */
  readonly toInteraction: Interaction;
  /** Network or product that was gone to. */
  readonly toPlatform: Maybe<Scalars['String']['output']>;
};

/** The idempotency key was used for something else. */
export type IdempotencyMismatchError = UserError & {
  readonly __typename?: 'IdempotencyMismatchError';
  /** `IDEMPOTENCY_MISMATCH`. */
  readonly code: UserErrorCode;
  /** That the key was used for something else. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A value that points at a person. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** When Rotunda first saw it there. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** What sort of identifier. */
  readonly type: IdentifierType;
  /** Its normalised value. */
  readonly value: Scalars['String']['output'];
};

/** An identifier of a person. */
export type IdentifierInput = {
  /** What sort of identifier. */
  readonly type: IdentifierType;
  /** Its value in any usual spelling; it is normalised before it is looked up. */
  readonly value: Scalars['String']['input'];
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

/** An entry of a customer's history. */
export type IdentityEvent = {
  readonly __typename?: 'IdentityEvent';
  /** Who decided it; null for what rules did. */
  readonly actor: Maybe<Scalars['String']['output']>;
  /** Opaque and stable; `splitCustomer` takes it as `undoEventId`. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: IdentityEventKind;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why, in the words of who decided it; null for what rules did, and once somebody whom it is about is erased. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The records that it is about, but for those that are erased. */
  readonly records: ReadonlyArray<RecordName>;
  /** Whether `splitCustomer` can undo it: it holds by now, and there is something that it brought together or kept apart. */
  readonly undoable: Scalars['Boolean']['output'];
};

/** A page of a customer's history. */
export type IdentityEventConnection = {
  readonly __typename?: 'IdentityEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<IdentityEventEdge>;
  /** The events. */
  readonly nodes: ReadonlyArray<IdentityEvent>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** An event in a list. */
export type IdentityEventEdge = {
  readonly __typename?: 'IdentityEventEdge';
  /** Cursor of this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: IdentityEvent;
};

/** What happened to a customer's links. Treat it as open. */
export type IdentityEventKind =
  /** The first record was seen. */
  | 'CREATED'
  /** A person decided that records are not one person. */
  | 'DECIDED_DIFFERENT'
  /** Records came to the customer. */
  | 'LINKED'
  /** Customers became one. */
  | 'MERGED'
  /** The customer was parted by a person. */
  | 'SPLIT'
  /** A person undid an earlier event. */
  | 'UNDONE'
  /** Records left the customer. */
  | 'UNLINKED';

/** What kept records apart that agree by a rule. */
export type IdentityReport = {
  readonly __typename?: 'IdentityReport';
  /** When everything was linked last; null before the first time. */
  readonly asOf: Maybe<Scalars['DateTime']['output']>;
  /** Those links. */
  readonly capsReached: ReadonlyArray<RecordsKeptApart>;
  /** Links that would have made a customer larger than customers may be. */
  readonly capsReachedCount: Scalars['Int']['output'];
  /** Pairs of records that agree by a rule and contradict each other. */
  readonly contradictionCount: Scalars['Int']['output'];
  /** Those pairs. */
  readonly contradictions: ReadonlyArray<RecordsKeptApart>;
  /** Customers that they came to. */
  readonly customerCount: Scalars['Int']['output'];
  /** Records that were linked. */
  readonly recordCount: Scalars['Int']['output'];
  /** Values that are shared by too many to tell anybody. */
  readonly sharedValueCount: Scalars['Int']['output'];
  /** Those values, the most shared first: role mailboxes, family telephones, placeholders. */
  readonly sharedValues: ReadonlyArray<SharedValue>;
};


/** What kept records apart that agree by a rule. */
export type IdentityReportCapsReachedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What kept records apart that agree by a rule. */
export type IdentityReportContradictionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What kept records apart that agree by a rule. */
export type IdentityReportSharedValuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Anything dated between customer and brand: an order, a return, a ticket, a message, a call, an event, a campaign send, a loyalty transaction, what was recorded by `recordInteraction`, and what a configuration adds. */
export type Interaction = {
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of interactions of all types, newest first. */
export type InteractionConnection = {
  readonly __typename?: 'InteractionConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The interactions with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<InteractionEdge>>;
  /** One entry per source that serves interactions and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The interactions; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Interaction>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** An interaction in a list. */
export type InteractionEdge = {
  readonly __typename?: 'InteractionEdge';
  /** Cursor of this interaction. */
  readonly cursor: Scalars['String']['output'];
  /** The interaction. */
  readonly node: Interaction;
};

/** A configured intervention: a deliberate act in a journey, with a control group that is left alone. */
export type Intervention = {
  readonly __typename?: 'Intervention';
  /** The share of customers in the control group, above 0 and below 1. */
  readonly holdoutShare: Scalars['Float']['output'];
  /** The id that the configuration gives it. */
  readonly id: Scalars['ID']['output'];
  /** The journey that it steps into. */
  readonly journey: Journey;
  /** What people call it. */
  readonly name: Scalars['String']['output'];
};

/** Which customers something is done to. */
export type InterventionGroup =
  /** They are left alone, to measure against. */
  | 'CONTROL'
  /** The act is done to them. */
  | 'TREATED';

/** What an intervention brings about. */
export type InterventionReport = {
  readonly __typename?: 'InterventionReport';
  /** Whether every source answered in full, and the computation is finished. */
  readonly complete: Scalars['Boolean']['output'];
  /** When the computation began: as of when the figures are; null while they are being computed. */
  readonly computedAt: Maybe<Scalars['DateTime']['output']>;
  /** Customers who were in both groups, by merges and partings; they count in the one they were in first. Null while it is being computed. */
  readonly contaminated: Maybe<Scalars['Int']['output']>;
  /** Those who were left alone; null while it is being computed. */
  readonly control: Maybe<GroupOutcome>;
  /** Whether both groups have the minimum sample of known outcomes (`minimumSample` of the intervention, 100), and at least five customers in each group who would reach the outcome, and five who would not, were there no effect. Below that the figures of `uplift` tell nothing. */
  readonly enoughData: Scalars['Boolean']['output'];
  /** One entry per source that serves what the conditions of the journey speak of. Empty while it is being computed. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** Which one. */
  readonly intervention: Intervention;
  /** How far the computation is, in enrolments; null once it is finished. */
  readonly progress: Maybe<ReportProgress>;
  /** Whether the groups have the sizes that they were to have; null while it is being computed. If they have not, something went wrong with the enrolment, and `uplift` is not to be trusted. */
  readonly sampleRatioMismatch: Maybe<SampleRatioMismatch>;
  /** Those to whom it was done, or was to be; null while it is being computed. */
  readonly treated: Maybe<GroupOutcome>;
  /** How much more of the treated reached the outcome; null while no outcome is known of one of the groups. */
  readonly uplift: Maybe<Uplift>;
};

/** An argument is outside of what it may be. */
export type InvalidInputError = UserError & {
  readonly __typename?: 'InvalidInputError';
  /** `BAD_USER_INPUT`. */
  readonly code: UserErrorCode;
  /** What was expected, and what came. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A value of a record that cannot be right. */
export type InvalidValue = {
  readonly __typename?: 'InvalidValue';
  /** The field of `Profile`, e.g. `emails`; the type of the identifier where a profile shows none of it. */
  readonly attribute: Scalars['String']['output'];
  /** What would be valid. */
  readonly expected: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly reason: InvalidValueReason;
  /** The source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** As the source has it; null where it cannot even be read. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** What is wrong with a value. */
export type InvalidValueReason =
  /** It is well-formed and cannot be, such as a day of birth in the future. */
  | 'IMPLAUSIBLE'
  /** It is no value of its sort, such as an e-mail address without a domain. */
  | 'MALFORMED'
  /** It stands for nobody, such as `n/a` or `no-reply@example.com`. */
  | 'PLACEHOLDER'
  /** It cannot be read as its type, such as the date `00.00.0000`. The profile goes without it, and the source is `PARTIAL`. */
  | 'UNREADABLE';

/** A configured journey: stages that customers pass through, over all channels. */
export type Journey = {
  readonly __typename?: 'Journey';
  /** The id that the configuration gives it. */
  readonly id: Scalars['ID']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
};

/** Customers who got no further than a stage. */
export type JourneyDropOff = {
  readonly __typename?: 'JourneyDropOff';
  /** Name of the stage. */
  readonly afterStage: Scalars['String']['output'];
  /** How many there are. */
  readonly customers: Scalars['Int']['output'];
  /** Their share of those who reached the stage, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** A way through a journey. */
export type JourneyPath = {
  readonly __typename?: 'JourneyPath';
  /** Customers who went this way. */
  readonly customers: Scalars['Int']['output'];
  /** The stages that were reached, in their order. */
  readonly stages: ReadonlyArray<JourneyPathStage>;
};

/** A stage of a way, and the channel that it was reached through. */
export type JourneyPathStage = {
  readonly __typename?: 'JourneyPathStage';
  /** The channel; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** Name of the stage. */
  readonly name: Scalars['String']['output'];
};

/** A customer's latest run through a journey. */
export type JourneyProgress = {
  readonly __typename?: 'JourneyProgress';
  /** When that stage was reached. */
  readonly enteredAt: Scalars['DateTime']['output'];
  /** The interventions that the customer is due for now and has never been enrolled in, read past all caches. Enrol them before anything is done: `enrolInIntervention` tells whether they are to be left alone. Null while sources are missing: what they hold may have come after. */
  readonly interventionsDue: Maybe<ReadonlyArray<DueForCustomer>>;
  /** Which journey. */
  readonly journey: Journey;
  /** The stage that was reached last. */
  readonly stage: Scalars['String']['output'];
  /** All stages, in the order of the configuration. */
  readonly stages: ReadonlyArray<JourneyStage>;
  /** Since when the customer has been in the stage for longer than its time limit, counted from the latest interaction that fits it; null where they have not, the stage has no limit, and while sources are missing, as they may hold what came after. */
  readonly stalledSince: Maybe<Scalars['DateTime']['output']>;
  /** What became of the customer in it. */
  readonly state: JourneyState;
};

/** How customers pass through a journey. */
export type JourneyReport = {
  readonly __typename?: 'JourneyReport';
  /** The commonest ways, by stages and channels: ten at most, the commonest first. Exact up to 10,000 different ways. */
  readonly commonPaths: Maybe<ReadonlyArray<JourneyPath>>;
  /** Whether every source answered in full, and the computation is finished. */
  readonly complete: Scalars['Boolean']['output'];
  /** Those of them who have completed it. */
  readonly completed: Maybe<Scalars['Int']['output']>;
  /** When the computation began: as of when the figures are; null while they are being computed. */
  readonly computedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where they got no further: left by an exit, began anew, stayed beyond the time limit of the stage, or got no further for longer than `abandonedAfter`. Where most were lost comes first. */
  readonly dropOffs: Maybe<ReadonlyArray<JourneyDropOff>>;
  /** Customers who entered within the window; null while it is being computed, and where a source could not be read at all, as it may hold what they did next. So are the figures below. A record that no customer has counts as one of its own. */
  readonly entered: Maybe<Scalars['Int']['output']>;
  /** One entry per source that serves what the conditions of the journey speak of; `PARTIAL` where some records could not be read, `STALE` where a kept answer is given. Empty while it is being computed. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** Which journey. */
  readonly journey: Journey;
  /** How far the computation is; null once it is finished. */
  readonly progress: Maybe<ReportProgress>;
  /** How far they got, in the order of the configuration. */
  readonly stages: Maybe<ReadonlyArray<JourneyReportStage>>;
  /** Those of them who may still go on: neither completed, nor dropped off. */
  readonly underWay: Maybe<Scalars['Int']['output']>;
};

/** How many customers reached a stage. */
export type JourneyReportStage = {
  readonly __typename?: 'JourneyReportStage';
  /** The channels that it was reached through, the commonest first. */
  readonly channels: ReadonlyArray<ChannelShare>;
  /** Median of the seconds since the stage that was reached before it, by nearest rank, within 1 % beyond 4,096; null for the first stage, and where nobody reached it. */
  readonly medianSecondsFromPrevious: Maybe<Scalars['Float']['output']>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Customers who reached it. */
  readonly reached: Scalars['Int']['output'];
  /** Their share of those who entered, 0 to 1; null where nobody did. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** A stage of a customer's run through a journey. */
export type JourneyStage = {
  readonly __typename?: 'JourneyStage';
  /** The interaction that reached it; null where it was not reached. */
  readonly interaction: Maybe<Interaction>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** When it was reached; null where it was not. */
  readonly reachedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a customer in a journey. */
export type JourneyState =
  /** Got no further for longer than `abandonedAfter` of the journey. */
  | 'ABANDONED'
  /** On the way. */
  | 'ACTIVE'
  /** In a stage that no other has to follow. */
  | 'COMPLETED'
  /** Left by an exit of the configuration. */
  | 'EXITED';

/** Quantiles of a duration, in milliseconds. */
export type LatencyQuantiles = {
  readonly __typename?: 'LatencyQuantiles';
  /** Median. */
  readonly p50: Scalars['Float']['output'];
  /** 99th percentile. */
  readonly p99: Scalars['Float']['output'];
};

/** Why two records are one person, or that they are not. */
export type LinkExplanation = {
  readonly __typename?: 'LinkExplanation';
  /** Whether they belong to the same customer. */
  readonly linked: Scalars['Boolean']['output'];
  /** The links that lead from one to the other; empty where they are not linked. */
  readonly path: ReadonlyArray<LinkStep>;
};

/** One link of an explanation. */
export type LinkStep = {
  readonly __typename?: 'LinkStep';
  /** The record that the link starts from. */
  readonly from: RecordName;
  /** The sort of identifier that both carry, where that is the reason. */
  readonly identifierType: Maybe<IdentifierType>;
  /** When the later of the two records was linked. */
  readonly linkedAt: Scalars['DateTime']['output'];
  /** What linked it, e.g. `rule:exact-email`, `import:clusters.csv` or `user:kim`. */
  readonly linkedBy: Scalars['String']['output'];
  /** The rule, e.g. `exact-email`, `source-merge`, `import`, or `decision` for what a person decided. */
  readonly rule: Scalars['String']['output'];
  /** Match probability, 0 to 1; null for rules that know only yes and no. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The record that it leads to. */
  readonly to: RecordName;
};

/** A place where goods change hands. */
export type Location = {
  readonly __typename?: 'Location';
  /** What sort of place. */
  readonly kind: Maybe<LocationKind>;
  /** Its name. */
  readonly name: Maybe<Scalars['String']['output']>;
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
  readonly __typename?: 'LoyaltyAccount';
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** When the membership began. */
  readonly memberSince: Maybe<Scalars['DateTime']['output']>;
  /** Points that can be spent. */
  readonly pointsBalance: Maybe<Scalars['Int']['output']>;
  /** Name of the programme. */
  readonly programme: Maybe<Scalars['String']['output']>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Level within the programme, in the source's words. */
  readonly tier: Maybe<Scalars['String']['output']>;
  /** Points earned and spent on this account, newest first. */
  readonly transactions: LoyaltyTransactionConnection;
};


/** A membership of a loyalty programme. */
export type LoyaltyAccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of rows of type LoyaltyAccount, newest first. */
export type LoyaltyAccountConnection = {
  readonly __typename?: 'LoyaltyAccountConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<LoyaltyAccountEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<LoyaltyAccount>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type LoyaltyAccount in a list. */
export type LoyaltyAccountEdge = {
  readonly __typename?: 'LoyaltyAccountEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: LoyaltyAccount;
};

/** Which rows of type LoyaltyAccount to list; what is left out does not filter. */
export type LoyaltyAccountFilter = {
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Points earned or spent. */
export type LoyaltyTransaction = Evidence & Interaction & Node & {
  readonly __typename?: 'LoyaltyTransaction';
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** Points: above zero when earned, below when spent. */
  readonly points: Maybe<Scalars['Int']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** What for, in the source's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type LoyaltyTransaction, newest first. */
export type LoyaltyTransactionConnection = {
  readonly __typename?: 'LoyaltyTransactionConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<LoyaltyTransactionEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<LoyaltyTransaction>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type LoyaltyTransaction in a list. */
export type LoyaltyTransactionEdge = {
  readonly __typename?: 'LoyaltyTransactionEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: LoyaltyTransaction;
};

/** Which rows of type LoyaltyTransaction to list; what is left out does not filter. */
export type LoyaltyTransactionFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What one attribute tells about a pair. */
export type MatchEvidence = {
  readonly __typename?: 'MatchEvidence';
  /** The attribute, e.g. `familyName` or `EMAIL`; `prior` is where the waterfall starts, the odds of any two records, and `household` what speaks as well for two people of one household. */
  readonly attribute: Scalars['String']['output'];
  /** How well the two agree, e.g. `exact` or `oneEdit`; null for `prior` and `household`. */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Match weight in bits (log2 of a likelihood ratio): positive for one person, negative against it. */
  readonly weight: Scalars['Float']['output'];
};

/** Whether records can be matched. Treat it as open. */
export type MatchingState =
  /** The records are being loaded; ask again in a few seconds. */
  | 'LOADING'
  /** The configuration has no match model; `rotunda identity train` makes one. */
  | 'OFF'
  /** Records can be matched. */
  | 'READY';

/** Why customers cannot be merged. */
export type MergeBlock = {
  readonly __typename?: 'MergeBlock';
  /** Which rule forbids it. Treat it as open. */
  readonly code: MergeBlockCode;
  /** The same in words. */
  readonly message: Scalars['String']['output'];
};

/** What can forbid a merge. Treat it as open. */
export type MergeBlockCode =
  /** A person decided that they are different people. */
  | 'DECIDED_DIFFERENT'
  /** They have too many identifiers. */
  | 'TOO_MANY_IDENTIFIERS'
  /** They come of too many merges. */
  | 'TOO_MANY_MERGES';

/** An attribute that the records of customers give differing values for. */
export type MergeConflict = {
  readonly __typename?: 'MergeConflict';
  /** The attribute, e.g. `birthDate`. */
  readonly attribute: Scalars['String']['output'];
  /** The values, and where they come from. */
  readonly values: ReadonlyArray<SourcedText>;
};

/** Which customers are one person. */
export type MergeCustomersInput = {
  /** 2 to 50 ids of customers, current or former, of which two differ. */
  readonly customerIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The versions that the decision rests on; a `CONFLICT` where one has changed. */
  readonly expectedVersions?: InputMaybe<ReadonlyArray<CustomerVersion>>;
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: Scalars['String']['input'];
  /** The one whose id stays; the oldest when left out. */
  readonly survivorId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of `mergeCustomers`. */
export type MergeCustomersPayload = BlockedError | ConflictError | IdempotencyMismatchError | InvalidInputError | MergeCustomersSuccess | NotFoundError;

/** The customers are one. */
export type MergeCustomersSuccess = {
  readonly __typename?: 'MergeCustomersSuccess';
  /** The one customer. */
  readonly customer: Customer;
  /** The entry in its history; null where they were one already and no person had decided it. */
  readonly identityEvent: Maybe<IdentityEvent>;
};

/** What a merge would come to. */
export type MergePreview = {
  readonly __typename?: 'MergePreview';
  /** Everything that forbids the merge; empty where it can be done. */
  readonly blockedBy: ReadonlyArray<MergeBlock>;
  /** Attributes in which the customers contradict each other. */
  readonly conflicts: ReadonlyArray<MergeConflict>;
  /** How many records it would have. */
  readonly recordCount: Scalars['Int']['output'];
  /** The id that the one customer would have. */
  readonly survivingId: Scalars['ID']['output'];
};

/** A written message, in whichever channel. */
export type Message = Evidence & Interaction & Node & {
  readonly __typename?: 'Message';
  /** The brand's address it went through. */
  readonly account: Maybe<ChannelAccount>;
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** The link that the customer followed to it, e.g. from an answer on a social network to a chat. */
  readonly followedLink: Maybe<Scalars['String']['output']>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** The `messageId` of the message that it answers. */
  readonly inReplyTo: Maybe<Scalars['String']['output']>;
  /** The id that other messages refer to it by, e.g. the `Message-ID` of an e-mail; where its source has none, that is its key. */
  readonly messageId: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Subject, where the channel has one. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** What was written. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The thread, session or conversation that its source keeps it in. */
  readonly threadId: Maybe<Scalars['String']['output']>;
  /** The source's key of the ticket that it was put to. */
  readonly ticketId: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Message, newest first. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<MessageEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Message>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Message in a list. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Message;
};

/** Which rows of type Message to list; what is left out does not filter. */
export type MessageFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An amount of money; amounts are never added over currencies. */
export type Money = {
  readonly __typename?: 'Money';
  /** Decimal string with the digits of the currency, e.g. `59.90`. */
  readonly amount: Scalars['String']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
};

/** Decisions of people about who is who. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Confirms that two interactions of one customer belong to one conversation, or that they do not. It stands above all rules; the newest word about the same two counts. */
  readonly confirmHop: ConfirmHopPayload;
  /** Decides whether the two records of a candidate are one person. It is remembered, and stronger than any rule; `splitCustomer` with the event undoes it. */
  readonly decideDuplicate: DecideDuplicatePayload;
  /** Enrols a customer in an intervention, before anything is done, and tells the group. Which one is told by a keyed hash of the customer; who is enrolled stays so: through merges (the first enrolment holds) and partings, by a person or by the rules (each part keeps it), and when they begin the journey anew, which makes nobody due a second time. Answered once a majority of the store has it. */
  readonly enrolInIntervention: EnrolPayload;
  /** Makes several customers one. A merge is a link: nothing is lost, and `splitCustomer` undoes it. */
  readonly mergeCustomers: MergeCustomersPayload;
  /** Records what a customer decided, in Rotunda's own store. It is answered once a majority of the store has it, and counts from the next query on. Sources whose mapping has a `write` are told as well: at once where they answer within `consents.waitMs`, else until they have it. */
  readonly recordConsent: RecordConsentPayload;
  /** Records an interaction that no silo holds. It is answered once a majority of the store has it, and shows in the next query. */
  readonly recordInteraction: RecordInteractionPayload;
  /** Parts a customer: some of its records become a customer of their own, or an earlier event is undone. */
  readonly splitCustomer: SplitCustomerPayload;
};


/** Decisions of people about who is who. */
export type MutationConfirmHopArgs = {
  input: ConfirmHopInput;
};


/** Decisions of people about who is who. */
export type MutationDecideDuplicateArgs = {
  input: DecideDuplicateInput;
};


/** Decisions of people about who is who. */
export type MutationEnrolInInterventionArgs = {
  input: EnrolInput;
};


/** Decisions of people about who is who. */
export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
};


/** Decisions of people about who is who. */
export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


/** Decisions of people about who is who. */
export type MutationRecordInteractionArgs = {
  input: RecordInteractionInput;
};


/** Decisions of people about who is who. */
export type MutationSplitCustomerArgs = {
  input: SplitCustomerInput;
};

/** An object that can be read again by its id. */
export type Node = {
  /** Opaque and stable; fit for a client's cache. */
  readonly id: Scalars['ID']['output'];
};

/** What it is about does not exist. */
export type NotFoundError = UserError & {
  readonly __typename?: 'NotFoundError';
  /** `NOT_FOUND`. */
  readonly code: UserErrorCode;
  /** What was not found. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** An offer made to one person. */
export type Offer = {
  readonly __typename?: 'Offer';
  /** Discount in per cent, 0 to 100. */
  readonly discountPercent: Maybe<Scalars['Float']['output']>;
  /** The source's own id of the offer. Other sources, and sends with other terms, may use the same: it is no key for a client's cache. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Article it is for; null when it is for any. */
  readonly sku: Maybe<Scalars['String']['output']>;
};

/** Whether an offer may be made, and what speaks against it. */
export type OfferDecision = {
  readonly __typename?: 'OfferDecision';
  /** Whether nothing speaks against it, and nothing that is needed to know that is missing. */
  readonly allowed: Scalars['Boolean']['output'];
  /** Whether everything that the rules needed was read. */
  readonly complete: Scalars['Boolean']['output'];
  /** One entry per source that was read for it. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** What the answer assumes, and what was not checked. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** All that speaks against it, in the order of the rules; empty where it is allowed. */
  readonly reasons: ReadonlyArray<OfferReason>;
};

/** An offer that is to be made. What it is left silent on says nothing against it. */
export type OfferInput = {
  /** Campaign that it belongs to, by the name that campaign sends have; 1 to 200 characters. */
  readonly campaign?: InputMaybe<Scalars['String']['input']>;
  /** Product category that it is for; 1 to 200 characters. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Channel that it would be made on. */
  readonly channel: Channel;
  /** Discount in per cent, 0 to 100. */
  readonly discountPercent?: InputMaybe<Scalars['Float']['input']>;
  /** The offer's own id, by which campaign sends name it; 1 to 200 characters. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What the contact is for: consent is asked of it, and contacts for it are counted. */
  readonly purpose?: InputMaybe<Purpose>;
  /** Article that it is for; 1 to 200 characters. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

/** Something that speaks against an offer. */
export type OfferReason = {
  readonly __typename?: 'OfferReason';
  /** What it is. */
  readonly code: OfferReasonCode;
  /** The very orders, tickets, consents and sends that it rests on; empty where it rests on there being none. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** The same in words. */
  readonly message: Scalars['String']['output'];
};

/** What can speak against an offer. Treat it as open. */
export type OfferReasonCode =
  /** The same article or category was bought of late, in whichever channel, and not given back. */
  | 'ALREADY_BOUGHT'
  /** The brand was in touch for this purpose as often as it may, over all channels. */
  | 'CONTACTED_TOO_OFTEN'
  /** The customer is in a control group that is left in peace. */
  | 'IN_CONTROL_GROUP'
  /** The customer has not allowed the channel for the purpose. */
  | 'NO_CONSENT'
  /** The offer was sent before, and something was bought on it. */
  | 'OFFER_ALREADY_USED'
  /** A ticket of the customer is not resolved. */
  | 'OPEN_COMPLAINT'
  /** It is night where the customer lives. */
  | 'QUIET_HOURS'
  /** Something that is needed to tell could not be read in full: a source is away, or rows were dropped or cut. */
  | 'UNKNOWN_INCOMPLETE_DATA';

/** A purchase, in whichever channel. */
export type Order = Evidence & Interaction & Node & {
  readonly __typename?: 'Order';
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** How it reaches the customer. */
  readonly fulfilment: Maybe<Fulfilment>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** What was bought; null where the source does not tell. */
  readonly lines: Maybe<ReadonlyArray<OrderLine>>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  readonly sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: Maybe<OrderStatus>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** What it comes to. */
  readonly total: Maybe<Money>;
};

/** A page of rows of type Order, newest first. */
export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<OrderEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Order>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Order in a list. */
export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Order;
};

/** Which rows of type Order to list; what is left out does not filter. */
export type OrderFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** States. */
  readonly statuses?: InputMaybe<ReadonlyArray<OrderStatus>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One article of an order. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Product category. */
  readonly category: Maybe<Scalars['String']['output']>;
  /** Article name. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** How many. */
  readonly quantity: Maybe<Scalars['Float']['output']>;
  /** Article number. */
  readonly sku: Maybe<Scalars['String']['output']>;
  /** Price of one. */
  readonly unitPrice: Maybe<Money>;
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
  readonly __typename?: 'PageInfo';
  /** Cursor to pass as `after` for the next page; it also carries what a source that was away still owes. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more can be read now after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was read with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** What channels are compared by. */
export type ParityMetric =
  /** Median time to the first response; less is better. */
  | 'FIRST_RESPONSE_SECONDS'
  /** Share that went on on another channel; less is better. */
  | 'MOVED_TO_OTHER_CHANNEL_SHARE'
  /** Median time to the resolution; less is better. */
  | 'RESOLUTION_SECONDS'
  /** Share that is resolved; more is better. */
  | 'RESOLVED_SHARE'
  /** Mean score; more is better. */
  | 'SATISFACTION';

/** That records were parted from a customer, by people or by rules. */
export type Parting = {
  readonly __typename?: 'Parting';
  /** When they were parted, or were last seen to be. */
  readonly at: Scalars['DateTime']['output'];
  /** The id that led to them before; null for all others where they are more than 500, and then nothing is permitted that needs consent. */
  readonly customerId: Maybe<Scalars['ID']['output']>;
};

/** A channel that suits a customer for a purpose, and why. */
export type PreferredChannel = {
  readonly __typename?: 'PreferredChannel';
  /** Which channel. */
  readonly channel: Channel;
  /** Whether every interaction was counted: every source answered in full. */
  readonly complete: Scalars['Boolean']['output'];
  /** Why: what was counted, in a sentence. */
  readonly reason: Scalars['String']['output'];
};

/** The values chosen from all records of a person. A null value is unknown to every source that answered. */
export type Profile = {
  readonly __typename?: 'Profile';
  /** All postal addresses, folded when they differ in spelling only. */
  readonly addresses: ReadonlyArray<Address>;
  /** Day of birth. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Whether every source with a record of this person answered in full. */
  readonly complete: Scalars['Boolean']['output'];
  /** Where the sources differ, and which of their values cannot be right. */
  readonly dataQuality: DataQuality;
  /** The name to show: given and family name, else what a source shows, else the one of both that is known. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** All e-mail addresses, folded when they differ in spelling only. */
  readonly emails: ReadonlyArray<ContactPoint>;
  /** Family name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** One entry per source with a record of this person. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** Given name. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** Preferred language, BCP 47, e.g. `nl` or `de-AT`. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** All telephone numbers, E.164, folded when they differ in spelling only. */
  readonly phones: ReadonlyArray<ContactPoint>;
  /** The e-mail address to use first. */
  readonly primaryEmail: Maybe<Scalars['String']['output']>;
  /** The telephone number to use first, E.164. */
  readonly primaryPhone: Maybe<Scalars['String']['output']>;
  /** Where each value above comes from and what chose it. */
  readonly provenance: ReadonlyArray<ValueProvenance>;
  /** What each source itself says of the person. */
  readonly sourceProfiles: ReadonlyArray<SourceProfile>;
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

/** What told the purpose of an interaction. */
export type PurposeDecision =
  /** The account it went through, which serves one purpose. */
  | 'ACCOUNT'
  /** A rule: of the account, of the channel, or of what interactions of this sort are for. */
  | 'RULE'
  /** The source's own word. */
  | 'SOURCE';

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** Resolves references of other subgraphs; at most 1,000 at a time. */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** Describes this subgraph. */
  readonly _service: _Service;
  /** How well each channel serves each purpose, by the conversations (messages, calls, tickets and recorded interactions) that began within a window. PostgreSQL and MongoDB sources are streamed; REST and GraphQL sources, and those of which a window holds more than `reports.mostRows`, are read record by record for the customers that are known, in the background: what belongs to records that no customer has is not counted there. What takes longer than a request may goes on: the answer then has `progress`, `complete: false`, and what the streamed sources alone come to, or `rows: null` while there is nothing yet; ask again. An answer is kept for fifteen minutes (`reports.keepSeconds`), with its age in `freshness`. */
  readonly channelReport: ChannelReport;
  /** The brand's channels: those that are configured, then those that sources carry besides. */
  readonly channels: ReadonlyArray<BrandChannel>;
  /** One customer, or null where nobody is known by that name. A value that several customers carry is refused with `AMBIGUOUS_IDENTIFIER`; `searchCustomers` lists them. */
  readonly customer: Maybe<Customer>;
  /** All customers, oldest first, each once, also while merges happen. */
  readonly customers: CustomerConnection;
  /** The customers with these ids (current or former), in the order asked; null where there is none. */
  readonly customersByIds: ReadonlyArray<Maybe<Customer>>;
  /** How good the profiles of all customers are, per source and attribute. The customers are read batch by batch, in the background: a first answer that takes longer than a request may comes with `rows: null`, `complete: false` and `progress`; ask again. An answer is kept for fifteen minutes (`reports.keepSeconds`), with its age in `freshness`. Records that no customer has yet are not counted. */
  readonly dataQualityReport: DataQualityReport;
  /** Who is due for an intervention now and has never been enrolled in it, in the order in which the customers came to be. Candidates are found once a minute, in the background, as `journeyReport` finds its figures; each is read again, past all caches, before it is told, so that nobody is listed who has gone on meanwhile, or of whom a source cannot tell. A page may be shorter than `first` though there are more. Enrol each before anything is done: `enrolInIntervention` tells whether they are to be left alone. */
  readonly dueInterventions: DueInterventionConnection;
  /** Pairs of records of different customers that may be one person, the likeliest first; of two customers their best pair. Those that a person decided on are left out. */
  readonly duplicateCandidates: DuplicateCandidateConnection;
  /** The conversation that the token of a `handoverUrl` stands for; refused with `BAD_USER_INPUT` when it is forged, too old, or another tenant's. */
  readonly handover: Maybe<Conversation>;
  /** What `rotunda sync` found to stand against links when it last linked everything. */
  readonly identityReport: IdentityReport;
  /** What an intervention brings about: everybody who is enrolled counts once, in the group that they were enrolled in first and by what they did in the time behind that, whatever was done to them and however often they pass through the journey (intention to treat). Computed and kept as `journeyReport` is, from what the sources hold of those who are enrolled. */
  readonly interventionReport: InterventionReport;
  /** All configured interventions, in the order of the configuration. */
  readonly interventions: ReadonlyArray<Intervention>;
  /** How customers pass through a journey: those who entered it within a window, each counted once, by their first run in it, as it stands now. Sources are read as for `channelReport`; a first answer that takes longer than a request may comes with `entered: null` and `progress`: ask again. An answer is kept for fifteen minutes (`reports.keepSeconds`), with its age in `freshness`. */
  readonly journeyReport: JourneyReport;
  /** All configured journeys, in the order of the configuration. */
  readonly journeys: ReadonlyArray<Journey>;
  /** What a merge of customers would come to, without doing it. */
  readonly mergePreview: MergePreview;
  /** The object with this id, or null where there is none. The id of a customer that was merged answers null here; `customer(by:)` follows it. */
  readonly node: Maybe<Node>;
  /** The objects with these ids, in the order asked; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** People whose identifiers equal the text, then those whom the sources' own searches find. */
  readonly searchCustomers: CustomerSearchConnection;
  /** The backends (silos) that this gateway reads, with their health as seen by it. */
  readonly sources: ReadonlyArray<Source>;
  /** Why two records are one person: the shortest chain of links between them. */
  readonly whyLinked: LinkExplanation;
};


/** What can be asked. */
export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
};


/** What can be asked. */
export type QueryChannelReportArgs = {
  byPlatform?: InputMaybe<Scalars['Boolean']['input']>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
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
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryDueInterventionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  intervention: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryDuplicateCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
};


/** What can be asked. */
export type QueryHandoverArgs = {
  token: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryInterventionReportArgs = {
  intervention: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryJourneyReportArgs = {
  from: Scalars['DateTime']['input'];
  journey: Scalars['ID']['input'];
  to: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QueryMergePreviewArgs = {
  customerIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QuerySearchCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryWhyLinkedArgs = {
  a: RecordRef;
  b: RecordRef;
};

/** A decision to record. */
export type RecordConsentInput = {
  /** The channel it is about. */
  readonly channel: Channel;
  /** The customer, by its current or a former id. */
  readonly customerId: Scalars['ID']['input'];
  /** When it was decided, at most five minutes ahead of Rotunda's clock; now when left out. */
  readonly decidedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows it, e.g. the words of a call or the address of a form, 1 to 5,000 characters; kept encrypted. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** Names this request, 1 to 200 characters: sent again, it answers what was recorded and records nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The purpose it is about. */
  readonly purpose: Purpose;
  /** `GRANTED`, `REVOKED`, or `PENDING` for what is yet to be confirmed. */
  readonly status: ConsentStatus;
};

/** What came of `recordConsent`. */
export type RecordConsentPayload = BlockedError | ConflictError | IdempotencyMismatchError | InvalidInputError | NotFoundError | RecordConsentSuccess;

/** The decision is recorded. */
export type RecordConsentSuccess = {
  readonly __typename?: 'RecordConsentSuccess';
  /** The decision. */
  readonly consent: Consent;
  /** The customer that it belongs to. */
  readonly customer: Customer;
  /** How the sources are told of it, one entry per source, by name: those whose mapping has a `write`, that have words for the channel and the purpose, and where the customer has a record. Asked again under the same idempotency key, it says how far it is now. */
  readonly propagation: ReadonlyArray<ConsentPropagation>;
};

/** An interaction to record. */
export type RecordInteractionInput = {
  /** The brand's address it went through, 1 to 200 characters; one of the channel's accounts where channels are configured. */
  readonly accountAddress?: InputMaybe<Scalars['String']['input']>;
  /** Where it took place. */
  readonly channel: Channel;
  /** The customer, by its current or a former id. */
  readonly customerId: Scalars['ID']['input'];
  /** Who spoke to whom. */
  readonly direction: Direction;
  /** Names this request, 1 to 200 characters: sent again, it answers what was recorded and records nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; at most five minutes ahead of Rotunda's clock. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** What it was for. */
  readonly purpose: Purpose;
  /** What was said or done, 1 to 50,000 characters; kept encrypted. */
  readonly text: Scalars['String']['input'];
};

/** What came of `recordInteraction`. */
export type RecordInteractionPayload = BlockedError | ConflictError | IdempotencyMismatchError | InvalidInputError | NotFoundError | RecordInteractionSuccess;

/** The interaction is recorded. */
export type RecordInteractionSuccess = {
  readonly __typename?: 'RecordInteractionSuccess';
  /** The customer that it belongs to. */
  readonly customer: Customer;
  /** The interaction. */
  readonly interaction: RecordedInteraction;
};

/** One source's key for a person. */
export type RecordName = {
  readonly __typename?: 'RecordName';
  /** The source's own key. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
};

/** What one source knows as one person. */
export type RecordRef = {
  /** The source's own key. */
  readonly recordId: Scalars['String']['input'];
  /** Name of the source. */
  readonly source: Scalars['String']['input'];
};

/** An interaction that no silo holds and that was told to Rotunda itself: a call note, a store conversation. It belongs to the customer id it was recorded for, and so follows merges and splits. */
export type RecordedInteraction = Evidence & Interaction & Node & {
  readonly __typename?: 'RecordedInteraction';
  /** The brand's address it went through. */
  readonly account: Maybe<ChannelAccount>;
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** When it was recorded; `occurredAt` is when it happened. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it: the caller of the token. */
  readonly recordedBy: Scalars['String']['output'];
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** What was said or done; kept encrypted. */
  readonly text: Scalars['String']['output'];
};

/** A page of rows of type RecordedInteraction, newest first. */
export type RecordedInteractionConnection = {
  readonly __typename?: 'RecordedInteractionConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<RecordedInteractionEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<RecordedInteraction>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type RecordedInteraction in a list. */
export type RecordedInteractionEdge = {
  readonly __typename?: 'RecordedInteractionEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: RecordedInteraction;
};

/** Which rows of type RecordedInteraction to list; what is left out does not filter. */
export type RecordedInteractionFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Two records that agree by a rule and were kept apart. */
export type RecordsKeptApart = {
  readonly __typename?: 'RecordsKeptApart';
  /** What kept them apart: an attribute, an identifier type or the name of a cap. */
  readonly about: Scalars['String']['output'];
  /** The two records. */
  readonly records: ReadonlyArray<RecordName>;
  /** The rule that they agree by. */
  readonly rule: Scalars['String']['output'];
};

/** How far a computation is. */
export type ReportProgress = {
  readonly __typename?: 'ReportProgress';
  /** Customers that are counted, all their rows being there. */
  readonly done: Scalars['Int']['output'];
  /** Customers that there are; 0 while that is not known. */
  readonly total: Scalars['Int']['output'];
};

/** Goods given back. */
export type Return = Evidence & Interaction & Node & {
  readonly __typename?: 'Return';
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** Where the goods were handed in. */
  readonly dropOff: Maybe<Location>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** What comes back; null where the source does not tell. */
  readonly lines: Maybe<ReadonlyArray<OrderLine>>;
  /** How the goods come back. */
  readonly method: Maybe<ReturnMethod>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order it belongs to; null where the source does not tell, or the order cannot be read now. */
  readonly order: Maybe<Order>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** Why, in the customer's or the source's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** What is paid back. */
  readonly refund: Maybe<Money>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  readonly sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: Maybe<ReturnStatus>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Return, newest first. */
export type ReturnConnection = {
  readonly __typename?: 'ReturnConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<ReturnEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Return>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Return in a list. */
export type ReturnEdge = {
  readonly __typename?: 'ReturnEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Return;
};

/** Which rows of type Return to list; what is left out does not filter. */
export type ReturnFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** States. */
  readonly statuses?: InputMaybe<ReadonlyArray<ReturnStatus>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
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

/** Whether groups have the sizes that they were to have. */
export type SampleRatioMismatch = {
  readonly __typename?: 'SampleRatioMismatch';
  /** How likely sizes at least as far off are by chance: chi-square test of goodness of fit to `holdoutShare`. */
  readonly pValue: Scalars['Float']['output'];
  /** Whether the sizes are so unlikely (`pValue` below 0.001) that something must have gone wrong. */
  readonly suspected: Scalars['Boolean']['output'];
};

/** What customers said of how they were served. */
export type SatisfactionScore = {
  readonly __typename?: 'SatisfactionScore';
  /** How many scores there were. */
  readonly answers: Scalars['Int']['output'];
  /** Mean of the scores, 1 (worst) to 5 (best). */
  readonly mean: Scalars['Float']['output'];
};

/** A value that is shared by too many to tell anybody; it is named by its hash. */
export type SharedValue = {
  readonly __typename?: 'SharedValue';
  /** The sort of identifier; null where attributes are shared together. */
  readonly identifierType: Maybe<IdentifierType>;
  /** Keyed hash of the value; null as above. */
  readonly key: Maybe<Scalars['String']['output']>;
  /** People with conflicting names among them, counted up to one more than may share it. */
  readonly people: Scalars['Int']['output'];
  /** Records that carry it. */
  readonly records: Scalars['Int']['output'];
  /** The rule that it would have linked by. */
  readonly rule: Scalars['String']['output'];
};

/** One backend system (a silo). */
export type Source = {
  readonly __typename?: 'Source';
  /** The channels its rows can carry, as far as the mappings tell. */
  readonly channels: ReadonlyArray<Channel>;
  /** The datasets it serves, by name. */
  readonly datasets: ReadonlyArray<Scalars['String']['output']>;
  /** The last failure, while it lasts. */
  readonly error: Maybe<SourceError>;
  /** How it is spoken to, e.g. `postgres` or `rest`. */
  readonly kind: Scalars['String']['output'];
  /** When it last answered; null before its first answer. */
  readonly lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
  /** How long its last 1,000 calls took; null before the first. */
  readonly latencyMs: Maybe<LatencyQuantiles>;
  /** Its name in the configuration. */
  readonly name: Scalars['String']['output'];
  /** Health over the last minute of calls. */
  readonly state: SourceHealth;
};

/** A source's trouble, as data. */
export type SourceError = {
  readonly __typename?: 'SourceError';
  /** What went wrong. */
  readonly code: SourceErrorCode;
  /** Whether the same question may succeed when asked again. */
  readonly retryable: Scalars['Boolean']['output'];
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
  /** The source does not take what it was told, however often; only of telling (`ConsentPropagation`). */
  | 'SOURCE_REFUSED'
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
  readonly __typename?: 'SourceProfile';
  /** Postal addresses. */
  readonly addresses: Maybe<ReadonlyArray<Address>>;
  /** Day of birth. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Name as one piece, where the source keeps it so. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** Whether the source has proven that its e-mail addresses are the person's; null where it does not say. */
  readonly emailVerified: Maybe<Scalars['Boolean']['output']>;
  /** Family name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** Given name. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** Preferred language, BCP 47. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** Whether the source has proven that its telephone numbers are the person's; null where it does not say. */
  readonly phoneVerified: Maybe<Scalars['Boolean']['output']>;
  /** The source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** Time zone, by its IANA name, e.g. `Europe/Amsterdam`. */
  readonly timeZone: Maybe<Scalars['String']['output']>;
  /** When the source last changed the record. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A value and the source that holds it. */
export type SourcedText = {
  readonly __typename?: 'SourcedText';
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** What is parted: exactly one of these. */
export type SplitChoice =
  /** Some, but not all, of the customer's records: they become a customer of their own. */
  { readonly records: ReadonlyArray<RecordRef>; readonly undoEventId?: never; }
  |  /** An event of the customer's history to undo. */
  { readonly records?: never; readonly undoEventId: Scalars['ID']['input']; };

/** How a customer is parted. */
export type SplitCustomerInput = {
  /** What is parted. */
  readonly choice: SplitChoice;
  /** The customer, by its current or a former id. */
  readonly customerId: Scalars['ID']['input'];
  /** The version that the decision rests on; a `CONFLICT` where it has changed. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `splitCustomer`. */
export type SplitCustomerPayload = BlockedError | ConflictError | IdempotencyMismatchError | InvalidInputError | NotFoundError | SplitCustomerSuccess;

/** The customer is parted. */
export type SplitCustomerSuccess = {
  readonly __typename?: 'SplitCustomerSuccess';
  /** The customers that its records belong to now. */
  readonly customers: ReadonlyArray<Customer>;
  /** The entry in their histories. */
  readonly identityEvent: IdentityEvent;
  /** Records that could not be put back to where they were: their source has them no more, or something else ties them elsewhere. */
  readonly notRestored: ReadonlyArray<RecordName>;
};

/** What clients can follow as it happens, over WebSocket (graphql-ws), server-sent events or parts of one answer at the path of all operations. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The interactions of a customer as they come to be known, each once: what is recorded, and what watched sources and webhooks tell. To miss nothing, subscribe first and then read the lists; after an interruption pass the id of the last interaction as `lastSeen`. */
  readonly customerActivity: Interaction;
};


/** What clients can follow as it happens, over WebSocket (graphql-ws), server-sent events or parts of one answer at the path of all operations. */
export type SubscriptionCustomerActivityArgs = {
  customerId: Scalars['ID']['input'];
  lastSeen?: InputMaybe<Scalars['ID']['input']>;
};

/** A question or complaint that the brand tracks. */
export type Ticket = Evidence & Interaction & Node & {
  readonly __typename?: 'Ticket';
  /** Who works on it. */
  readonly assignee: Maybe<Agent>;
  /** The channel it went through; null where the source does not tell. */
  readonly channel: Maybe<Channel>;
  /** The conversation that it is part of; null for what is no message, call, ticket or recorded interaction, and while its record is not linked. Costs a read of the customer's conversations. */
  readonly conversation: Maybe<Conversation>;
  /** Whose it is; null while its record is not linked to a customer. */
  readonly customer: Maybe<Customer>;
  /** What the customer held. */
  readonly device: Maybe<Device>;
  /** Who spoke to whom; null for what has no direction. */
  readonly direction: Maybe<Direction>;
  /** When the brand first answered. */
  readonly firstRespondedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque and stable: the encrypted source, dataset and row key. */
  readonly id: Scalars['ID']['output'];
  /** What its agents noted for each other. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When it was opened; the same as `occurredAt`. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Number of the order that it is about, as the source notes it. */
  readonly orderNumber: Maybe<Scalars['String']['output']>;
  /** The message or post that it was opened for, by its `messageId` or by its source's own key. */
  readonly originMessageId: Maybe<Scalars['String']['output']>;
  /** Network or product within the channel, e.g. Twitter or LinkedIn. */
  readonly platform: Maybe<Scalars['String']['output']>;
  /** How pressing it is. */
  readonly priority: Maybe<TicketPriority>;
  /** What the contact was for; null where nothing tells. */
  readonly purpose: Maybe<Purpose>;
  /** What told the purpose; null where nothing does. */
  readonly purposeDecidedBy: Maybe<PurposeDecision>;
  /** When it was resolved. */
  readonly resolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the customer said of how it was handled, 1 (worst) to 5 (best); a mapping turns other scales into this one. */
  readonly satisfaction: Maybe<Scalars['Float']['output']>;
  /** Name of the source that holds it. */
  readonly source: Scalars['String']['output'];
  /** The source's own word for `status`. */
  readonly sourceStatus: Maybe<Scalars['String']['output']>;
  /** Link to it in the source's own screens. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: Maybe<TicketStatus>;
  /** What it is about. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** One line for a list of mixed interactions. */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** A page of rows of type Ticket, newest first. */
export type TicketConnection = {
  readonly __typename?: 'TicketConnection';
  /** Whether this is all there is: every source answered in full and in order. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rows with their cursors; null when no source could be read. */
  readonly edges: Maybe<ReadonlyArray<TicketEdge>>;
  /** One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass. */
  readonly freshness: ReadonlyArray<Freshness>;
  /** The rows; null when no source could be read, empty when there are none. */
  readonly nodes: Maybe<ReadonlyArray<Ticket>>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A row of type Ticket in a list. */
export type TicketEdge = {
  readonly __typename?: 'TicketEdge';
  /** Cursor of this row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Ticket;
};

/** Which rows of type Ticket to list; what is left out does not filter. */
export type TicketFilter = {
  /** Channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** States. */
  readonly statuses?: InputMaybe<ReadonlyArray<TicketStatus>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
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

/** Which interactions a timeline shows; what is left out does not filter, and an empty list lets nothing pass. */
export type TimelineFilter = {
  /** Channels they went through. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Who spoke to whom. */
  readonly direction?: InputMaybe<Direction>;
  /** Not before this instant. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Networks or products within the channels, e.g. `LinkedIn`; case does not matter. */
  readonly platforms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What they were for. */
  readonly purposes?: InputMaybe<ReadonlyArray<Purpose>>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names of their GraphQL types, e.g. `Message`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How much more of the treated reached the outcome than of the control group. */
export type Uplift = {
  readonly __typename?: 'Uplift';
  /** Difference of the rates, -1 to 1. */
  readonly absolute: Scalars['Float']['output'];
  /** The interval of 95 % of `absolute`, by Newcombe's hybrid score method (method 10). */
  readonly confidence95: ConfidenceInterval;
  /** How likely a difference at least as large is if there is no effect: two-sided, by Pearson's chi-square test of the two rates without continuity correction (the pooled z-test). It holds for one look at the end; who looks again and again until it is small finds effects where there are none. */
  readonly pValue: Scalars['Float']['output'];
  /** `absolute` in parts of the control group's rate; null where that is 0. */
  readonly relative: Maybe<Scalars['Float']['output']>;
};

/** Why something was not done, as data. */
export type UserError = {
  /** A stable code. */
  readonly code: UserErrorCode;
  /** The same in words. */
  readonly message: Scalars['String']['output'];
  /** The argument that it is about. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Codes of refusals. Treat it as open. */
export type UserErrorCode =
  /** An argument is outside of what it may be. */
  | 'BAD_USER_INPUT'
  /** Something forbids it; the message says what. */
  | 'BLOCKED'
  /** It has changed since it was seen. */
  | 'CONFLICT'
  /** The idempotency key was used for something else. */
  | 'IDEMPOTENCY_MISMATCH'
  /** What it is about does not exist. */
  | 'NOT_FOUND';

/** An attribute of which the records of one person say different things. */
export type ValueConflict = {
  readonly __typename?: 'ValueConflict';
  /** The field of `Profile`, e.g. `birthDate`. */
  readonly attribute: Scalars['String']['output'];
  /** Two values or more, the one that is shown first. */
  readonly values: ReadonlyArray<ValueOrigin>;
};

/** A value and the record that it comes from. */
export type ValueOrigin = {
  readonly __typename?: 'ValueOrigin';
  /** The source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** Name of the source. */
  readonly source: Scalars['String']['output'];
  /** When the source last changed the record; null where it does not say. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The value as it is shown. */
  readonly value: Scalars['String']['output'];
};

/** Where one golden value comes from, what chose it, and which values it was preferred to. */
export type ValueProvenance = {
  readonly __typename?: 'ValueProvenance';
  /** What other records say instead, best first; differences of spelling count. */
  readonly alternatives: ReadonlyArray<ValueOrigin>;
  /** The field of `Profile`, e.g. `givenName`; fields with several values have an entry for each. */
  readonly attribute: Scalars['String']['output'];
  /** That source's own key for the person. */
  readonly recordId: Scalars['String']['output'];
  /** What chose it: the first survivorship rule that tells it from the runner-up, `recordOrder` where none does, `unopposed` where no record says anything else, `union` where all values are kept, `composed` for a `displayName` of given and family name: it names the record of the first of them, and both have entries of their own. */
  readonly rule: Scalars['String']['output'];
  /** Name of the source that the value comes from. */
  readonly source: Scalars['String']['output'];
  /** When that source last changed the record; null where it does not say. */
  readonly updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The value as it is shown; an address on one line. */
  readonly value: Scalars['String']['output'];
};

/** Everything that other subgraphs can refer to. */
export type _Entity = Customer;

/** What a federation router asks of a subgraph. */
export type _Service = {
  readonly __typename?: '_Service';
  /** The SDL of this subgraph. */
  readonly sdl: Scalars['String']['output'];
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
  ConfirmHopPayload:
    | ( BlockedError )
    | ( ConfirmHopSuccessModel )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
  ;
  DecideDuplicatePayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( DuplicateSuccess )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
  ;
  EnrolPayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( EnrolSuccessModel )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
  ;
  MergeCustomersPayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( MergeSuccess )
    | ( NotFoundError )
  ;
  RecordConsentPayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
    | ( ConsentSuccess )
  ;
  RecordInteractionPayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
    | ( RecordSuccess )
  ;
  SplitCustomerPayload:
    | ( BlockedError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
    | ( SplitSuccess )
  ;
  _Entity: ( CustomerModel );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Evidence:
    | ( RowOf<Omit<Call, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( ConsentRow )
    | ( RowOf<Omit<Event, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyTransaction, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RecordedRow )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'assignee' | 'conversation' | 'customer'> & { assignee?: Maybe<_RefType['Agent']>, conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
  ;
  Interaction:
    | ( RowOf<Omit<Call, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Event, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyTransaction, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RecordedRow )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'assignee' | 'conversation' | 'customer'> & { assignee?: Maybe<_RefType['Agent']>, conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
  ;
  Node:
    | ( RowOf<Omit<Call, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<CampaignSend, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( ConsentRow )
    | ( ConversationModel )
    | ( CustomerModel )
    | ( RowOf<Omit<Event, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: _RefType['LoyaltyTransactionConnection'] }, 'transactions'> )
    | ( RowOf<Omit<LoyaltyTransaction, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Message, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RowOf<Omit<Order, 'conversation' | 'customer'> & { conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
    | ( RecordedRow )
    | ( ReturnRow )
    | ( RowOf<Omit<Ticket, 'assignee' | 'conversation' | 'customer'> & { assignee?: Maybe<_RefType['Agent']>, conversation?: Maybe<_RefType['Conversation']>, customer?: Maybe<_RefType['Customer']> }> )
  ;
  UserError:
    | ( BlockedError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
    | ( InvalidInputError )
    | ( NotFoundError )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  Agent: ResolverTypeWrapper<Agent>;
  AttributeConflicts: ResolverTypeWrapper<AttributeConflicts>;
  AttributeQuality: ResolverTypeWrapper<AttributeQuality>;
  BlockedError: ResolverTypeWrapper<BlockedError>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BrandChannel: ResolverTypeWrapper<BrandChannelModel>;
  Call: ResolverTypeWrapper<RowOf<Omit<Call, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  CallConnection: ResolverTypeWrapper<RowConnection>;
  CallEdge: ResolverTypeWrapper<Omit<CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  CallFilter: CallFilter;
  CallOutcome: CallOutcome;
  CampaignSend: ResolverTypeWrapper<RowOf<Omit<CampaignSend, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  CampaignSendConnection: ResolverTypeWrapper<RowConnection>;
  CampaignSendEdge: ResolverTypeWrapper<Omit<CampaignSendEdge, 'node'> & { node: ResolversTypes['CampaignSend'] }>;
  CampaignSendFilter: CampaignSendFilter;
  CandidateRecord: ResolverTypeWrapper<Omit<CandidateRecord, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  Channel: Channel;
  ChannelAccount: ResolverTypeWrapper<ChannelAccount>;
  ChannelParity: ResolverTypeWrapper<ChannelParity>;
  ChannelReport: ResolverTypeWrapper<ChannelReportModel>;
  ChannelReportRow: ResolverTypeWrapper<ChannelReportRow>;
  ChannelShare: ResolverTypeWrapper<ChannelShare>;
  ChannelUsage: ResolverTypeWrapper<ChannelUsageModel>;
  ChannelUsageRow: ResolverTypeWrapper<ChannelUsageRow>;
  ChannelValue: ResolverTypeWrapper<ChannelValue>;
  ConfidenceInterval: ResolverTypeWrapper<ConfidenceInterval>;
  ConfirmHopInput: ConfirmHopInput;
  ConfirmHopPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmHopPayload']>;
  ConfirmHopSuccess: ResolverTypeWrapper<ConfirmHopSuccessModel>;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentConnection: ResolverTypeWrapper<RowConnection>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  ConsentFilter: ConsentFilter;
  ConsentPropagation: ResolverTypeWrapper<ConsentPropagation>;
  ConsentPropagationState: ConsentPropagationState;
  ConsentStatus: ConsentStatus;
  ContactPoint: ResolverTypeWrapper<ContactPoint>;
  Conversation: ResolverTypeWrapper<ConversationModel>;
  ConversationConnection: ResolverTypeWrapper<ConversationPage>;
  ConversationContext: ResolverTypeWrapper<ConversationModel>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  ConversationInteractionConnection: ResolverTypeWrapper<Omit<ConversationInteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConversationInteractionEdge']>, nodes: ReadonlyArray<ResolversTypes['Interaction']> }>;
  ConversationInteractionEdge: ResolverTypeWrapper<Omit<ConversationInteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  ConversationParty: ConversationParty;
  ConversationStatus: ConversationStatus;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerBy: CustomerBy;
  CustomerConnection: ResolverTypeWrapper<CustomerPage>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerJourneys: ResolverTypeWrapper<Omit<CustomerJourneys, 'freshness' | 'rows'> & { freshness: ReadonlyArray<ResolversTypes['Freshness']>, rows?: Maybe<ReadonlyArray<ResolversTypes['JourneyProgress']>> }>;
  CustomerMetrics: ResolverTypeWrapper<CustomerMetricsModel>;
  CustomerRecord: ResolverTypeWrapper<CustomerRecord>;
  CustomerSearchConnection: ResolverTypeWrapper<CustomerSearch>;
  CustomerVersion: CustomerVersion;
  DataQuality: ResolverTypeWrapper<Omit<DataQuality, 'conflicts'> & { conflicts: ReadonlyArray<ResolversTypes['ValueConflict']> }>;
  DataQualityReport: ResolverTypeWrapper<Omit<DataQualityReport, 'freshness'> & { freshness: ReadonlyArray<ResolversTypes['Freshness']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideDuplicateInput: DecideDuplicateInput;
  DecideDuplicatePayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideDuplicatePayload']>;
  DecideDuplicateSuccess: ResolverTypeWrapper<DuplicateSuccess>;
  Device: Device;
  Direction: Direction;
  DueForCustomer: ResolverTypeWrapper<DueForCustomerModel>;
  DueIntervention: ResolverTypeWrapper<Omit<DueIntervention, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  DueInterventionConnection: ResolverTypeWrapper<DuePage>;
  DueInterventionEdge: ResolverTypeWrapper<Omit<DueInterventionEdge, 'node'> & { node: ResolversTypes['DueIntervention'] }>;
  DuplicateCandidate: ResolverTypeWrapper<DuplicateCandidateModel>;
  DuplicateCandidateConnection: ResolverTypeWrapper<DuplicatePage>;
  DuplicateCandidateEdge: ResolverTypeWrapper<Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversTypes['DuplicateCandidate'] }>;
  DuplicateDecision: DuplicateDecision;
  DurationQuantiles: ResolverTypeWrapper<DurationQuantiles>;
  EffectiveConsent: ResolverTypeWrapper<Omit<EffectiveConsent, 'decidedBy'> & { decidedBy: ResolversTypes['Consent'] }>;
  EffectiveConsentStatus: EffectiveConsentStatus;
  EffectiveConsents: ResolverTypeWrapper<EffectiveConsentsModel>;
  EnrolInput: EnrolInput;
  EnrolPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolPayload']>;
  EnrolSuccess: ResolverTypeWrapper<EnrolSuccessModel>;
  Enrolment: ResolverTypeWrapper<ToldEnrolment>;
  Event: ResolverTypeWrapper<RowOf<Omit<Event, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  EventConnection: ResolverTypeWrapper<RowConnection>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  Evidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Evidence']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Freshness: ResolverTypeWrapper<FreshnessModel>;
  FreshnessDemand: FreshnessDemand;
  FreshnessState: FreshnessState;
  Fulfilment: ResolverTypeWrapper<Fulfilment>;
  FulfilmentMethod: FulfilmentMethod;
  FulfilmentStatus: FulfilmentStatus;
  GroupOutcome: ResolverTypeWrapper<GroupOutcome>;
  Hop: ResolverTypeWrapper<HopModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdempotencyMismatchError: ResolverTypeWrapper<IdempotencyMismatchError>;
  Identifier: ResolverTypeWrapper<Identifier>;
  IdentifierInput: IdentifierInput;
  IdentifierType: IdentifierType;
  IdentityEvent: ResolverTypeWrapper<IdentityEventModel>;
  IdentityEventConnection: ResolverTypeWrapper<Omit<IdentityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IdentityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['IdentityEvent']> }>;
  IdentityEventEdge: ResolverTypeWrapper<Omit<IdentityEventEdge, 'node'> & { node: ResolversTypes['IdentityEvent'] }>;
  IdentityEventKind: IdentityEventKind;
  IdentityReport: ResolverTypeWrapper<IdentityReportModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interaction: ResolverTypeWrapper<Row>;
  InteractionConnection: ResolverTypeWrapper<RowConnection>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  Intervention: ResolverTypeWrapper<InterventionModel>;
  InterventionGroup: InterventionGroup;
  InterventionReport: ResolverTypeWrapper<InterventionReportModel>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  InvalidValue: ResolverTypeWrapper<InvalidValue>;
  InvalidValueReason: InvalidValueReason;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Journey: ResolverTypeWrapper<JourneyModel>;
  JourneyDropOff: ResolverTypeWrapper<JourneyDropOff>;
  JourneyPath: ResolverTypeWrapper<JourneyPath>;
  JourneyPathStage: ResolverTypeWrapper<JourneyPathStage>;
  JourneyProgress: ResolverTypeWrapper<JourneyProgressModel>;
  JourneyReport: ResolverTypeWrapper<JourneyReportModel>;
  JourneyReportStage: ResolverTypeWrapper<JourneyReportStage>;
  JourneyStage: ResolverTypeWrapper<Omit<JourneyStage, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  JourneyState: JourneyState;
  LatencyQuantiles: ResolverTypeWrapper<LatencyQuantiles>;
  LinkExplanation: ResolverTypeWrapper<LinkExplanationModel>;
  LinkStep: ResolverTypeWrapper<LinkStep>;
  Location: ResolverTypeWrapper<Location>;
  LocationKind: LocationKind;
  LoyaltyAccount: ResolverTypeWrapper<RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: ResolversTypes['LoyaltyTransactionConnection'] }, 'transactions'>>;
  LoyaltyAccountConnection: ResolverTypeWrapper<RowConnection>;
  LoyaltyAccountEdge: ResolverTypeWrapper<Omit<LoyaltyAccountEdge, 'node'> & { node: ResolversTypes['LoyaltyAccount'] }>;
  LoyaltyAccountFilter: LoyaltyAccountFilter;
  LoyaltyTransaction: ResolverTypeWrapper<RowOf<Omit<LoyaltyTransaction, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  LoyaltyTransactionConnection: ResolverTypeWrapper<RowConnection>;
  LoyaltyTransactionEdge: ResolverTypeWrapper<Omit<LoyaltyTransactionEdge, 'node'> & { node: ResolversTypes['LoyaltyTransaction'] }>;
  LoyaltyTransactionFilter: LoyaltyTransactionFilter;
  MatchEvidence: ResolverTypeWrapper<MatchEvidence>;
  MatchingState: MatchingState;
  MergeBlock: ResolverTypeWrapper<MergeBlock>;
  MergeBlockCode: MergeBlockCode;
  MergeConflict: ResolverTypeWrapper<MergeConflict>;
  MergeCustomersInput: MergeCustomersInput;
  MergeCustomersPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeCustomersPayload']>;
  MergeCustomersSuccess: ResolverTypeWrapper<MergeSuccess>;
  MergePreview: ResolverTypeWrapper<MergePreview>;
  Message: ResolverTypeWrapper<RowOf<Omit<Message, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  MessageConnection: ResolverTypeWrapper<RowConnection>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageFilter: MessageFilter;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Offer: ResolverTypeWrapper<Offer>;
  OfferDecision: ResolverTypeWrapper<OfferDecisionModel>;
  OfferInput: OfferInput;
  OfferReason: ResolverTypeWrapper<OfferReasonModel>;
  OfferReasonCode: OfferReasonCode;
  Order: ResolverTypeWrapper<RowOf<Omit<Order, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  OrderConnection: ResolverTypeWrapper<RowConnection>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  OrderStatus: OrderStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParityMetric: ParityMetric;
  Parting: ResolverTypeWrapper<Parting>;
  PreferredChannel: ResolverTypeWrapper<PreferredChannelModel>;
  Profile: ResolverTypeWrapper<ProfileModel>;
  Purpose: Purpose;
  PurposeDecision: PurposeDecision;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordConsentPayload']>;
  RecordConsentSuccess: ResolverTypeWrapper<ConsentSuccess>;
  RecordInteractionInput: RecordInteractionInput;
  RecordInteractionPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordInteractionPayload']>;
  RecordInteractionSuccess: ResolverTypeWrapper<RecordSuccess>;
  RecordName: ResolverTypeWrapper<RecordName>;
  RecordRef: RecordRef;
  RecordedInteraction: ResolverTypeWrapper<RecordedRow>;
  RecordedInteractionConnection: ResolverTypeWrapper<RowConnection>;
  RecordedInteractionEdge: ResolverTypeWrapper<Omit<RecordedInteractionEdge, 'node'> & { node: ResolversTypes['RecordedInteraction'] }>;
  RecordedInteractionFilter: RecordedInteractionFilter;
  RecordsKeptApart: ResolverTypeWrapper<RecordsKeptApart>;
  ReportProgress: ResolverTypeWrapper<ReportProgress>;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnConnection: ResolverTypeWrapper<RowConnection>;
  ReturnEdge: ResolverTypeWrapper<Omit<ReturnEdge, 'node'> & { node: ResolversTypes['Return'] }>;
  ReturnFilter: ReturnFilter;
  ReturnMethod: ReturnMethod;
  ReturnStatus: ReturnStatus;
  SampleRatioMismatch: ResolverTypeWrapper<SampleRatioMismatch>;
  SatisfactionScore: ResolverTypeWrapper<SatisfactionScore>;
  SharedValue: ResolverTypeWrapper<SharedValueStop>;
  Source: ResolverTypeWrapper<GuardedSource>;
  SourceError: ResolverTypeWrapper<SourceError>;
  SourceErrorCode: SourceErrorCode;
  SourceHealth: SourceHealth;
  SourceProfile: ResolverTypeWrapper<ProfileRow>;
  SourcedText: ResolverTypeWrapper<SourcedText>;
  SplitChoice: SplitChoice;
  SplitCustomerInput: SplitCustomerInput;
  SplitCustomerPayload: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SplitCustomerPayload']>;
  SplitCustomerSuccess: ResolverTypeWrapper<SplitSuccess>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ticket: ResolverTypeWrapper<RowOf<Omit<Ticket, 'assignee' | 'conversation' | 'customer'> & { assignee?: Maybe<ResolversTypes['Agent']>, conversation?: Maybe<ResolversTypes['Conversation']>, customer?: Maybe<ResolversTypes['Customer']> }>>;
  TicketConnection: ResolverTypeWrapper<RowConnection>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketFilter: TicketFilter;
  TicketPriority: TicketPriority;
  TicketStatus: TicketStatus;
  TimelineFilter: TimelineFilter;
  Uplift: ResolverTypeWrapper<Uplift>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  ValueConflict: ResolverTypeWrapper<Omit<ValueConflict, 'values'> & { values: ReadonlyArray<ResolversTypes['ValueOrigin']> }>;
  ValueOrigin: ResolverTypeWrapper<ValueOriginModel>;
  ValueProvenance: ResolverTypeWrapper<Provenance>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _FieldSet: ResolverTypeWrapper<Scalars['_FieldSet']['output']>;
  _Service: ResolverTypeWrapper<_Service>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  Agent: Agent;
  AttributeConflicts: AttributeConflicts;
  AttributeQuality: AttributeQuality;
  BlockedError: BlockedError;
  Boolean: Scalars['Boolean']['output'];
  BrandChannel: BrandChannelModel;
  Call: RowOf<Omit<Call, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  CallConnection: RowConnection;
  CallEdge: Omit<CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  CallFilter: CallFilter;
  CampaignSend: RowOf<Omit<CampaignSend, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  CampaignSendConnection: RowConnection;
  CampaignSendEdge: Omit<CampaignSendEdge, 'node'> & { node: ResolversParentTypes['CampaignSend'] };
  CampaignSendFilter: CampaignSendFilter;
  CandidateRecord: Omit<CandidateRecord, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  ChannelAccount: ChannelAccount;
  ChannelParity: ChannelParity;
  ChannelReport: ChannelReportModel;
  ChannelReportRow: ChannelReportRow;
  ChannelShare: ChannelShare;
  ChannelUsage: ChannelUsageModel;
  ChannelUsageRow: ChannelUsageRow;
  ChannelValue: ChannelValue;
  ConfidenceInterval: ConfidenceInterval;
  ConfirmHopInput: ConfirmHopInput;
  ConfirmHopPayload: ResolversUnionTypes<ResolversParentTypes>['ConfirmHopPayload'];
  ConfirmHopSuccess: ConfirmHopSuccessModel;
  ConflictError: ConflictError;
  Consent: ConsentRow;
  ConsentConnection: RowConnection;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  ConsentFilter: ConsentFilter;
  ConsentPropagation: ConsentPropagation;
  ContactPoint: ContactPoint;
  Conversation: ConversationModel;
  ConversationConnection: ConversationPage;
  ConversationContext: ConversationModel;
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  ConversationInteractionConnection: Omit<ConversationInteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConversationInteractionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interaction']> };
  ConversationInteractionEdge: Omit<ConversationInteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  Customer: CustomerModel;
  CustomerBy: CustomerBy;
  CustomerConnection: CustomerPage;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerJourneys: Omit<CustomerJourneys, 'freshness' | 'rows'> & { freshness: ReadonlyArray<ResolversParentTypes['Freshness']>, rows?: Maybe<ReadonlyArray<ResolversParentTypes['JourneyProgress']>> };
  CustomerMetrics: CustomerMetricsModel;
  CustomerRecord: CustomerRecord;
  CustomerSearchConnection: CustomerSearch;
  CustomerVersion: CustomerVersion;
  DataQuality: Omit<DataQuality, 'conflicts'> & { conflicts: ReadonlyArray<ResolversParentTypes['ValueConflict']> };
  DataQualityReport: Omit<DataQualityReport, 'freshness'> & { freshness: ReadonlyArray<ResolversParentTypes['Freshness']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideDuplicateInput: DecideDuplicateInput;
  DecideDuplicatePayload: ResolversUnionTypes<ResolversParentTypes>['DecideDuplicatePayload'];
  DecideDuplicateSuccess: DuplicateSuccess;
  DueForCustomer: DueForCustomerModel;
  DueIntervention: Omit<DueIntervention, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  DueInterventionConnection: DuePage;
  DueInterventionEdge: Omit<DueInterventionEdge, 'node'> & { node: ResolversParentTypes['DueIntervention'] };
  DuplicateCandidate: DuplicateCandidateModel;
  DuplicateCandidateConnection: DuplicatePage;
  DuplicateCandidateEdge: Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversParentTypes['DuplicateCandidate'] };
  DurationQuantiles: DurationQuantiles;
  EffectiveConsent: Omit<EffectiveConsent, 'decidedBy'> & { decidedBy: ResolversParentTypes['Consent'] };
  EffectiveConsents: EffectiveConsentsModel;
  EnrolInput: EnrolInput;
  EnrolPayload: ResolversUnionTypes<ResolversParentTypes>['EnrolPayload'];
  EnrolSuccess: EnrolSuccessModel;
  Enrolment: ToldEnrolment;
  Event: RowOf<Omit<Event, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  EventConnection: RowConnection;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  Evidence: ResolversInterfaceTypes<ResolversParentTypes>['Evidence'];
  Float: Scalars['Float']['output'];
  Freshness: FreshnessModel;
  FreshnessDemand: FreshnessDemand;
  Fulfilment: Fulfilment;
  GroupOutcome: GroupOutcome;
  Hop: HopModel;
  ID: Scalars['ID']['output'];
  IdempotencyMismatchError: IdempotencyMismatchError;
  Identifier: Identifier;
  IdentifierInput: IdentifierInput;
  IdentityEvent: IdentityEventModel;
  IdentityEventConnection: Omit<IdentityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IdentityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IdentityEvent']> };
  IdentityEventEdge: Omit<IdentityEventEdge, 'node'> & { node: ResolversParentTypes['IdentityEvent'] };
  IdentityReport: IdentityReportModel;
  Int: Scalars['Int']['output'];
  Interaction: Row;
  InteractionConnection: RowConnection;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  Intervention: InterventionModel;
  InterventionReport: InterventionReportModel;
  InvalidInputError: InvalidInputError;
  InvalidValue: InvalidValue;
  JSON: Scalars['JSON']['output'];
  Journey: JourneyModel;
  JourneyDropOff: JourneyDropOff;
  JourneyPath: JourneyPath;
  JourneyPathStage: JourneyPathStage;
  JourneyProgress: JourneyProgressModel;
  JourneyReport: JourneyReportModel;
  JourneyReportStage: JourneyReportStage;
  JourneyStage: Omit<JourneyStage, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  LatencyQuantiles: LatencyQuantiles;
  LinkExplanation: LinkExplanationModel;
  LinkStep: LinkStep;
  Location: Location;
  LoyaltyAccount: RowOf<Omit<LoyaltyAccount, 'transactions'> & { transactions: ResolversParentTypes['LoyaltyTransactionConnection'] }, 'transactions'>;
  LoyaltyAccountConnection: RowConnection;
  LoyaltyAccountEdge: Omit<LoyaltyAccountEdge, 'node'> & { node: ResolversParentTypes['LoyaltyAccount'] };
  LoyaltyAccountFilter: LoyaltyAccountFilter;
  LoyaltyTransaction: RowOf<Omit<LoyaltyTransaction, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  LoyaltyTransactionConnection: RowConnection;
  LoyaltyTransactionEdge: Omit<LoyaltyTransactionEdge, 'node'> & { node: ResolversParentTypes['LoyaltyTransaction'] };
  LoyaltyTransactionFilter: LoyaltyTransactionFilter;
  MatchEvidence: MatchEvidence;
  MergeBlock: MergeBlock;
  MergeConflict: MergeConflict;
  MergeCustomersInput: MergeCustomersInput;
  MergeCustomersPayload: ResolversUnionTypes<ResolversParentTypes>['MergeCustomersPayload'];
  MergeCustomersSuccess: MergeSuccess;
  MergePreview: MergePreview;
  Message: RowOf<Omit<Message, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  MessageConnection: RowConnection;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageFilter: MessageFilter;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFoundError: NotFoundError;
  Offer: Offer;
  OfferDecision: OfferDecisionModel;
  OfferInput: OfferInput;
  OfferReason: OfferReasonModel;
  Order: RowOf<Omit<Order, 'conversation' | 'customer'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  OrderConnection: RowConnection;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderLine: OrderLine;
  PageInfo: PageInfo;
  Parting: Parting;
  PreferredChannel: PreferredChannelModel;
  Profile: ProfileModel;
  Query: Record<PropertyKey, never>;
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: ResolversUnionTypes<ResolversParentTypes>['RecordConsentPayload'];
  RecordConsentSuccess: ConsentSuccess;
  RecordInteractionInput: RecordInteractionInput;
  RecordInteractionPayload: ResolversUnionTypes<ResolversParentTypes>['RecordInteractionPayload'];
  RecordInteractionSuccess: RecordSuccess;
  RecordName: RecordName;
  RecordRef: RecordRef;
  RecordedInteraction: RecordedRow;
  RecordedInteractionConnection: RowConnection;
  RecordedInteractionEdge: Omit<RecordedInteractionEdge, 'node'> & { node: ResolversParentTypes['RecordedInteraction'] };
  RecordedInteractionFilter: RecordedInteractionFilter;
  RecordsKeptApart: RecordsKeptApart;
  ReportProgress: ReportProgress;
  Return: ReturnRow;
  ReturnConnection: RowConnection;
  ReturnEdge: Omit<ReturnEdge, 'node'> & { node: ResolversParentTypes['Return'] };
  ReturnFilter: ReturnFilter;
  SampleRatioMismatch: SampleRatioMismatch;
  SatisfactionScore: SatisfactionScore;
  SharedValue: SharedValueStop;
  Source: GuardedSource;
  SourceError: SourceError;
  SourceProfile: ProfileRow;
  SourcedText: SourcedText;
  SplitChoice: SplitChoice;
  SplitCustomerInput: SplitCustomerInput;
  SplitCustomerPayload: ResolversUnionTypes<ResolversParentTypes>['SplitCustomerPayload'];
  SplitCustomerSuccess: SplitSuccess;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Ticket: RowOf<Omit<Ticket, 'assignee' | 'conversation' | 'customer'> & { assignee?: Maybe<ResolversParentTypes['Agent']>, conversation?: Maybe<ResolversParentTypes['Conversation']>, customer?: Maybe<ResolversParentTypes['Customer']> }>;
  TicketConnection: RowConnection;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketFilter: TicketFilter;
  TimelineFilter: TimelineFilter;
  Uplift: Uplift;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  ValueConflict: Omit<ValueConflict, 'values'> & { values: ReadonlyArray<ResolversParentTypes['ValueOrigin']> };
  ValueOrigin: ValueOriginModel;
  ValueProvenance: Provenance;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _FieldSet: Scalars['_FieldSet']['output'];
  _Service: _Service;
};

export type DeferDirectiveArgs = {
  if?: Scalars['Boolean']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type DeferDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = DeferDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FreshnessDirectiveArgs = {
  maxAgeSeconds: Scalars['Int']['input'];
};

export type FreshnessDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = FreshnessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['_FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StreamDirectiveArgs = {
  if?: Scalars['Boolean']['input'];
  initialCount?: Scalars['Int']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type StreamDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = StreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type AttributeConflictsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AttributeConflicts'] = ResolversParentTypes['AttributeConflicts']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttributeQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AttributeQuality'] = ResolversParentTypes['AttributeQuality']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conflicting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invalid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BlockedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BlockedError'] = ResolversParentTypes['BlockedError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandChannelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BrandChannel'] = ResolversParentTypes['BrandChannel']> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  account?: Resolver<Maybe<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CallOutcome']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ticketId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Call']>>, ParentType, ContextType>;
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
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignSendConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CampaignSendConnection'] = ResolversParentTypes['CampaignSendConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CampaignSendEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CampaignSend']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignSendEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CampaignSendEdge'] = ResolversParentTypes['CampaignSendEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampaignSend'], ParentType, ContextType>;
};

export type CandidateRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CandidateRecord'] = ResolversParentTypes['CandidateRecord']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelAccount'] = ResolversParentTypes['ChannelAccount']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Purpose']>>, ParentType, ContextType>;
};

export type ChannelParityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelParity'] = ResolversParentTypes['ChannelParity']> = {
  best?: Resolver<Maybe<ResolversTypes['ChannelValue']>, ParentType, ContextType>;
  enoughData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['ParityMetric'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  worst?: Resolver<Maybe<ResolversTypes['ChannelValue']>, ParentType, ContextType>;
};

export type ChannelReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelReport'] = ResolversParentTypes['ChannelReport']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  computedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  parity?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChannelParity']>>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChannelReportRow']>>, ParentType, ContextType>;
};

export type ChannelReportRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelReportRow'] = ResolversParentTypes['ChannelReportRow']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstResponseSeconds?: Resolver<Maybe<ResolversTypes['DurationQuantiles']>, ParentType, ContextType>;
  movedToOtherChannelShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  resolutionSeconds?: Resolver<Maybe<ResolversTypes['DurationQuantiles']>, ParentType, ContextType>;
  resolvedShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['SatisfactionScore']>, ParentType, ContextType>;
};

export type ChannelShareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelShare'] = ResolversParentTypes['ChannelShare']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ChannelUsageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelUsage'] = ResolversParentTypes['ChannelUsage']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChannelUsageRow']>>, ParentType, ContextType>;
};

export type ChannelUsageRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelUsageRow'] = ResolversParentTypes['ChannelUsageRow']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inbound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outbound?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
};

export type ChannelValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelValue'] = ResolversParentTypes['ChannelValue']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ConfidenceIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConfidenceInterval'] = ResolversParentTypes['ConfidenceInterval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ConfirmHopPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConfirmHopPayload'] = ResolversParentTypes['ConfirmHopPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConfirmHopSuccess' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ConfirmHopSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConfirmHopSuccess'] = ResolversParentTypes['ConfirmHopSuccess']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  propagation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentPropagation']>>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedFor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type ConsentPropagationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConsentPropagation'] = ResolversParentTypes['ConsentPropagation']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['SourceError']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentPropagationState'], ParentType, ContextType>;
};

export type ContactPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['ConversationContext'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  handoverUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['Hop']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['ConversationInteractionConnection'], ParentType, ContextType, RequireFields<ConversationInteractionsArgs, 'first'>>;
  lastInteractionAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConversationStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitingOn?: Resolver<Maybe<ResolversTypes['ConversationParty']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConversationEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Conversation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConversationContextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationContext'] = ResolversParentTypes['ConversationContext']> = {
  assignee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  lastCustomerMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType>;
  tickets?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type ConversationInteractionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationInteractionConnection'] = ResolversParentTypes['ConversationInteractionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConversationInteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationInteractionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationInteractionEdge'] = ResolversParentTypes['ConversationInteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  calls?: Resolver<ResolversTypes['CallConnection'], ParentType, ContextType, RequireFields<CustomerCallsArgs, 'first'>>;
  campaignSends?: Resolver<ResolversTypes['CampaignSendConnection'], ParentType, ContextType, RequireFields<CustomerCampaignSendsArgs, 'first'>>;
  channelUsage?: Resolver<ResolversTypes['ChannelUsage'], ParentType, ContextType>;
  consents?: Resolver<ResolversTypes['ConsentConnection'], ParentType, ContextType, RequireFields<CustomerConsentsArgs, 'first'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<CustomerConversationsArgs, 'first'>>;
  effectiveConsents?: Resolver<ResolversTypes['EffectiveConsents'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CustomerEventsArgs, 'first'>>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  identityEvents?: Resolver<ResolversTypes['IdentityEventConnection'], ParentType, ContextType, RequireFields<CustomerIdentityEventsArgs, 'first'>>;
  journeys?: Resolver<ResolversTypes['CustomerJourneys'], ParentType, ContextType>;
  loyaltyAccounts?: Resolver<ResolversTypes['LoyaltyAccountConnection'], ParentType, ContextType, RequireFields<CustomerLoyaltyAccountsArgs, 'first'>>;
  loyaltyTransactions?: Resolver<ResolversTypes['LoyaltyTransactionConnection'], ParentType, ContextType, RequireFields<CustomerLoyaltyTransactionsArgs, 'first'>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<CustomerMessagesArgs, 'first'>>;
  metrics?: Resolver<ResolversTypes['CustomerMetrics'], ParentType, ContextType>;
  offerDecision?: Resolver<ResolversTypes['OfferDecision'], ParentType, ContextType, RequireFields<CustomerOfferDecisionArgs, 'offer'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
  partedFrom?: Resolver<ReadonlyArray<ResolversTypes['Parting']>, ParentType, ContextType>;
  preferredChannel?: Resolver<Maybe<ResolversTypes['PreferredChannel']>, ParentType, ContextType, RequireFields<CustomerPreferredChannelArgs, 'purpose'>>;
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType, Partial<CustomerProfileArgs>>;
  recordedInteractions?: Resolver<ResolversTypes['RecordedInteractionConnection'], ParentType, ContextType, RequireFields<CustomerRecordedInteractionsArgs, 'first'>>;
  records?: Resolver<ReadonlyArray<ResolversTypes['CustomerRecord']>, ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['ReturnConnection'], ParentType, ContextType, RequireFields<CustomerReturnsArgs, 'first'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<CustomerTicketsArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerJourneysResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerJourneys'] = ResolversParentTypes['CustomerJourneys']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JourneyProgress']>>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomerMetricsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerMetrics'] = ResolversParentTypes['CustomerMetrics']> = {
  averageDaysBetweenOrders?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  lastInteractionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifetimeValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lifetimeValues?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  openTicketCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orderCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerRecord'] = ResolversParentTypes['CustomerRecord']> = {
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerSearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CustomerSearchConnection'] = ResolversParentTypes['CustomerSearchConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Customer']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DataQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DataQuality'] = ResolversParentTypes['DataQuality']> = {
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['ValueConflict']>, ParentType, ContextType>;
  invalidValues?: Resolver<ReadonlyArray<ResolversTypes['InvalidValue']>, ParentType, ContextType>;
};

export type DataQualityReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DataQualityReport'] = ResolversParentTypes['DataQualityReport']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  computedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conflicts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttributeConflicts']>>, ParentType, ContextType>;
  customers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttributeQuality']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideDuplicatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecideDuplicatePayload'] = ResolversParentTypes['DecideDuplicatePayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'DecideDuplicateSuccess' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type DecideDuplicateSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecideDuplicateSuccess'] = ResolversParentTypes['DecideDuplicateSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DuplicateDecision'], ParentType, ContextType>;
  identityEvent?: Resolver<Maybe<ResolversTypes['IdentityEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DueForCustomerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DueForCustomer'] = ResolversParentTypes['DueForCustomer']> = {
  intervention?: Resolver<ResolversTypes['Intervention'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DueInterventionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DueIntervention'] = ResolversParentTypes['DueIntervention']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DueInterventionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DueInterventionConnection'] = ResolversParentTypes['DueInterventionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DueInterventionEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DueIntervention']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
};

export type DueInterventionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DueInterventionEdge'] = ResolversParentTypes['DueInterventionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueIntervention'], ParentType, ContextType>;
};

export type DuplicateCandidateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['CandidateRecord']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DuplicateCandidateConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateCandidateConnection'] = ResolversParentTypes['DuplicateCandidateConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DuplicateCandidateEdge']>>, ParentType, ContextType>;
  matching?: Resolver<ResolversTypes['MatchingState'], ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DuplicateCandidate']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DuplicateCandidateEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateCandidateEdge'] = ResolversParentTypes['DuplicateCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateCandidate'], ParentType, ContextType>;
};

export type DurationQuantilesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DurationQuantiles'] = ResolversParentTypes['DurationQuantiles']> = {
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p90?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectiveConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectiveConsent'] = ResolversParentTypes['EffectiveConsent']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  permits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EffectiveConsentStatus'], ParentType, ContextType>;
};

export type EffectiveConsentsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectiveConsents'] = ResolversParentTypes['EffectiveConsents']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EffectiveConsent']>>, ParentType, ContextType>;
};

export type EnrolPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EnrolPayload'] = ResolversParentTypes['EnrolPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'EnrolSuccess' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type EnrolSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EnrolSuccess'] = ResolversParentTypes['EnrolSuccess']> = {
  enrolment?: Resolver<ResolversTypes['Enrolment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['InterventionGroup'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervention?: Resolver<ResolversTypes['Intervention'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EventEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Event']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Consent' | 'Event' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'RecordedInteraction' | 'Return' | 'Ticket', ParentType, ContextType>;
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

export type GroupOutcomeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GroupOutcome'] = ResolversParentTypes['GroupOutcome']> = {
  converted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notYetKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HopResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromChannel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  fromInteraction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  fromPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toChannel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  toInteraction?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
  toPlatform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdempotencyMismatchErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdempotencyMismatchError'] = ResolversParentTypes['IdempotencyMismatchError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityEvent'] = ResolversParentTypes['IdentityEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IdentityEventKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['RecordName']>, ParentType, ContextType>;
  undoable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IdentityEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityEventConnection'] = ResolversParentTypes['IdentityEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdentityEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IdentityEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IdentityEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityEventEdge'] = ResolversParentTypes['IdentityEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityEvent'], ParentType, ContextType>;
};

export type IdentityReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityReport'] = ResolversParentTypes['IdentityReport']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  capsReached?: Resolver<ReadonlyArray<ResolversTypes['RecordsKeptApart']>, ParentType, ContextType, RequireFields<IdentityReportCapsReachedArgs, 'first'>>;
  capsReachedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contradictionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['RecordsKeptApart']>, ParentType, ContextType, RequireFields<IdentityReportContradictionsArgs, 'first'>>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedValueCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedValues?: Resolver<ReadonlyArray<ResolversTypes['SharedValue']>, ParentType, ContextType, RequireFields<IdentityReportSharedValuesArgs, 'first'>>;
};

export type InteractionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Event' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'RecordedInteraction' | 'Return' | 'Ticket', ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InteractionEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Interaction']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InterventionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Intervention'] = ResolversParentTypes['Intervention']> = {
  holdoutShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journey?: Resolver<ResolversTypes['Journey'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InterventionReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InterventionReport'] = ResolversParentTypes['InterventionReport']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  computedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contaminated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['GroupOutcome']>, ParentType, ContextType>;
  enoughData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  intervention?: Resolver<ResolversTypes['Intervention'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
  sampleRatioMismatch?: Resolver<Maybe<ResolversTypes['SampleRatioMismatch']>, ParentType, ContextType>;
  treated?: Resolver<Maybe<ResolversTypes['GroupOutcome']>, ParentType, ContextType>;
  uplift?: Resolver<Maybe<ResolversTypes['Uplift']>, ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidValue'] = ResolversParentTypes['InvalidValue']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['InvalidValueReason'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JourneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Journey'] = ResolversParentTypes['Journey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JourneyDropOffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyDropOff'] = ResolversParentTypes['JourneyDropOff']> = {
  afterStage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type JourneyPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyPath'] = ResolversParentTypes['JourneyPath']> = {
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['JourneyPathStage']>, ParentType, ContextType>;
};

export type JourneyPathStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyPathStage'] = ResolversParentTypes['JourneyPathStage']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JourneyProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyProgress'] = ResolversParentTypes['JourneyProgress']> = {
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  interventionsDue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DueForCustomer']>>, ParentType, ContextType>;
  journey?: Resolver<ResolversTypes['Journey'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['JourneyStage']>, ParentType, ContextType>;
  stalledSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JourneyState'], ParentType, ContextType>;
};

export type JourneyReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyReport'] = ResolversParentTypes['JourneyReport']> = {
  commonPaths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JourneyPath']>>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  computedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dropOffs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JourneyDropOff']>>, ParentType, ContextType>;
  entered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  journey?: Resolver<ResolversTypes['Journey'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ReportProgress']>, ParentType, ContextType>;
  stages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JourneyReportStage']>>, ParentType, ContextType>;
  underWay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JourneyReportStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyReportStage'] = ResolversParentTypes['JourneyReportStage']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['ChannelShare']>, ParentType, ContextType>;
  medianSecondsFromPrevious?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JourneyStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JourneyStage'] = ResolversParentTypes['JourneyStage']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LatencyQuantilesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LatencyQuantiles'] = ResolversParentTypes['LatencyQuantiles']> = {
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p99?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LinkExplanationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkExplanation'] = ResolversParentTypes['LinkExplanation']> = {
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['LinkStep']>, ParentType, ContextType>;
};

export type LinkStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkStep'] = ResolversParentTypes['LinkStep']> = {
  from?: Resolver<ResolversTypes['RecordName'], ParentType, ContextType>;
  identifierType?: Resolver<Maybe<ResolversTypes['IdentifierType']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['RecordName'], ParentType, ContextType>;
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
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LoyaltyAccountEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LoyaltyAccount']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoyaltyAccountEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyAccountEdge'] = ResolversParentTypes['LoyaltyAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoyaltyAccount'], ParentType, ContextType>;
};

export type LoyaltyTransactionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransaction'] = ResolversParentTypes['LoyaltyTransaction']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoyaltyTransactionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransactionConnection'] = ResolversParentTypes['LoyaltyTransactionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LoyaltyTransactionEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LoyaltyTransaction']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoyaltyTransactionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LoyaltyTransactionEdge'] = ResolversParentTypes['LoyaltyTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoyaltyTransaction'], ParentType, ContextType>;
};

export type MatchEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatchEvidence'] = ResolversParentTypes['MatchEvidence']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MergeBlockResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeBlock'] = ResolversParentTypes['MergeBlock']> = {
  code?: Resolver<ResolversTypes['MergeBlockCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MergeConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeConflict'] = ResolversParentTypes['MergeConflict']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['SourcedText']>, ParentType, ContextType>;
};

export type MergeCustomersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeCustomersPayload'] = ResolversParentTypes['MergeCustomersPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'MergeCustomersSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type MergeCustomersSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeCustomersSuccess'] = ResolversParentTypes['MergeCustomersSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  identityEvent?: Resolver<Maybe<ResolversTypes['IdentityEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergePreview'] = ResolversParentTypes['MergePreview']> = {
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['MergeBlock']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['MergeConflict']>, ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  survivingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  account?: Resolver<Maybe<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  followedLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threadId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ticketId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MessageEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Message']>>, ParentType, ContextType>;
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

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmHop?: Resolver<ResolversTypes['ConfirmHopPayload'], ParentType, ContextType, RequireFields<MutationConfirmHopArgs, 'input'>>;
  decideDuplicate?: Resolver<ResolversTypes['DecideDuplicatePayload'], ParentType, ContextType, RequireFields<MutationDecideDuplicateArgs, 'input'>>;
  enrolInIntervention?: Resolver<ResolversTypes['EnrolPayload'], ParentType, ContextType, RequireFields<MutationEnrolInInterventionArgs, 'input'>>;
  mergeCustomers?: Resolver<ResolversTypes['MergeCustomersPayload'], ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  recordConsent?: Resolver<ResolversTypes['RecordConsentPayload'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  recordInteraction?: Resolver<ResolversTypes['RecordInteractionPayload'], ParentType, ContextType, RequireFields<MutationRecordInteractionArgs, 'input'>>;
  splitCustomer?: Resolver<ResolversTypes['SplitCustomerPayload'], ParentType, ContextType, RequireFields<MutationSplitCustomerArgs, 'input'>>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Call' | 'CampaignSend' | 'Consent' | 'Conversation' | 'Customer' | 'Event' | 'LoyaltyAccount' | 'LoyaltyTransaction' | 'Message' | 'Order' | 'RecordedInteraction' | 'Return' | 'Ticket', ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  discountPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OfferDecision'] = ResolversParentTypes['OfferDecision']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['OfferReason']>, ParentType, ContextType>;
};

export type OfferReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OfferReason'] = ResolversParentTypes['OfferReason']> = {
  code?: Resolver<ResolversTypes['OfferReasonCode'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  fulfilment?: Resolver<Maybe<ResolversTypes['Fulfilment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderLine']>>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
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
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType>;
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

export type PartingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Parting'] = ResolversParentTypes['Parting']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PreferredChannelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PreferredChannel'] = ResolversParentTypes['PreferredChannel']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dataQuality?: Resolver<ResolversTypes['DataQuality'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emails?: Resolver<ReadonlyArray<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  primaryEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<ReadonlyArray<ResolversTypes['ValueProvenance']>, ParentType, ContextType>;
  sourceProfiles?: Resolver<ReadonlyArray<ResolversTypes['SourceProfile']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  channelReport?: Resolver<ResolversTypes['ChannelReport'], ParentType, ContextType, RequireFields<QueryChannelReportArgs, 'byPlatform' | 'from' | 'to'>>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['BrandChannel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'by'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  customersByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByIdsArgs, 'ids'>>;
  dataQualityReport?: Resolver<ResolversTypes['DataQualityReport'], ParentType, ContextType>;
  dueInterventions?: Resolver<ResolversTypes['DueInterventionConnection'], ParentType, ContextType, RequireFields<QueryDueInterventionsArgs, 'first' | 'intervention'>>;
  duplicateCandidates?: Resolver<ResolversTypes['DuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryDuplicateCandidatesArgs, 'first'>>;
  handover?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryHandoverArgs, 'token'>>;
  identityReport?: Resolver<ResolversTypes['IdentityReport'], ParentType, ContextType>;
  interventionReport?: Resolver<ResolversTypes['InterventionReport'], ParentType, ContextType, RequireFields<QueryInterventionReportArgs, 'intervention'>>;
  interventions?: Resolver<ReadonlyArray<ResolversTypes['Intervention']>, ParentType, ContextType>;
  journeyReport?: Resolver<ResolversTypes['JourneyReport'], ParentType, ContextType, RequireFields<QueryJourneyReportArgs, 'from' | 'journey' | 'to'>>;
  journeys?: Resolver<ReadonlyArray<ResolversTypes['Journey']>, ParentType, ContextType>;
  mergePreview?: Resolver<ResolversTypes['MergePreview'], ParentType, ContextType, RequireFields<QueryMergePreviewArgs, 'customerIds'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  searchCustomers?: Resolver<ResolversTypes['CustomerSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'first' | 'text'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  whyLinked?: Resolver<ResolversTypes['LinkExplanation'], ParentType, ContextType, RequireFields<QueryWhyLinkedArgs, 'a' | 'b'>>;
};

export type RecordConsentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordConsentPayload'] = ResolversParentTypes['RecordConsentPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError' | 'RecordConsentSuccess', ParentType, ContextType>;
};

export type RecordConsentSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordConsentSuccess'] = ResolversParentTypes['RecordConsentSuccess']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  propagation?: Resolver<ReadonlyArray<ResolversTypes['ConsentPropagation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordInteractionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordInteractionPayload'] = ResolversParentTypes['RecordInteractionPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError' | 'RecordInteractionSuccess', ParentType, ContextType>;
};

export type RecordInteractionSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordInteractionSuccess'] = ResolversParentTypes['RecordInteractionSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  interaction?: Resolver<ResolversTypes['RecordedInteraction'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordNameResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordName'] = ResolversParentTypes['RecordName']> = {
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordedInteractionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordedInteraction'] = ResolversParentTypes['RecordedInteraction']> = {
  account?: Resolver<Maybe<ResolversTypes['ChannelAccount']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedInteractionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordedInteractionConnection'] = ResolversParentTypes['RecordedInteractionConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecordedInteractionEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecordedInteraction']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecordedInteractionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordedInteractionEdge'] = ResolversParentTypes['RecordedInteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordedInteraction'], ParentType, ContextType>;
};

export type RecordsKeptApartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordsKeptApart'] = ResolversParentTypes['RecordsKeptApart']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['RecordName']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportProgress'] = ResolversParentTypes['ReportProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  dropOff?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderLine']>>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['ReturnMethod']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
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
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReturnEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Return']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReturnEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnEdge'] = ResolversParentTypes['ReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Return'], ParentType, ContextType>;
};

export type SampleRatioMismatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SampleRatioMismatch'] = ResolversParentTypes['SampleRatioMismatch']> = {
  pValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  suspected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SatisfactionScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SatisfactionScore'] = ResolversParentTypes['SatisfactionScore']> = {
  answers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SharedValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedValue'] = ResolversParentTypes['SharedValue']> = {
  identifierType?: Resolver<Maybe<ResolversTypes['IdentifierType']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SourcedTextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourcedText'] = ResolversParentTypes['SourcedText']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SplitCustomerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SplitCustomerPayload'] = ResolversParentTypes['SplitCustomerPayload']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError' | 'SplitCustomerSuccess', ParentType, ContextType>;
};

export type SplitCustomerSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SplitCustomerSuccess'] = ResolversParentTypes['SplitCustomerSuccess']> = {
  customers?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  identityEvent?: Resolver<ResolversTypes['IdentityEvent'], ParentType, ContextType>;
  notRestored?: Resolver<ReadonlyArray<ResolversTypes['RecordName']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  customerActivity?: SubscriptionResolver<ResolversTypes['Interaction'], "customerActivity", ParentType, ContextType, RequireFields<SubscriptionCustomerActivityArgs, 'customerId'>>;
};

export type TicketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  assignee?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  firstRespondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposeDecidedBy?: Resolver<Maybe<ResolversTypes['PurposeDecision']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  edges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TicketEdge']>>, ParentType, ContextType>;
  freshness?: Resolver<ReadonlyArray<ResolversTypes['Freshness']>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Ticket']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type UpliftResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Uplift'] = ResolversParentTypes['Uplift']> = {
  absolute?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confidence95?: Resolver<ResolversTypes['ConfidenceInterval'], ParentType, ContextType>;
  pValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BlockedError' | 'ConflictError' | 'IdempotencyMismatchError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ValueConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ValueConflict'] = ResolversParentTypes['ValueConflict']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ValueOrigin']>, ParentType, ContextType>;
};

export type ValueOriginResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ValueOrigin'] = ResolversParentTypes['ValueOrigin']> = {
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ValueProvenanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ValueProvenance'] = ResolversParentTypes['ValueProvenance']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['ValueOrigin']>, ParentType, ContextType>;
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  AttributeConflicts?: AttributeConflictsResolvers<ContextType>;
  AttributeQuality?: AttributeQualityResolvers<ContextType>;
  BlockedError?: BlockedErrorResolvers<ContextType>;
  BrandChannel?: BrandChannelResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  CampaignSend?: CampaignSendResolvers<ContextType>;
  CampaignSendConnection?: CampaignSendConnectionResolvers<ContextType>;
  CampaignSendEdge?: CampaignSendEdgeResolvers<ContextType>;
  CandidateRecord?: CandidateRecordResolvers<ContextType>;
  ChannelAccount?: ChannelAccountResolvers<ContextType>;
  ChannelParity?: ChannelParityResolvers<ContextType>;
  ChannelReport?: ChannelReportResolvers<ContextType>;
  ChannelReportRow?: ChannelReportRowResolvers<ContextType>;
  ChannelShare?: ChannelShareResolvers<ContextType>;
  ChannelUsage?: ChannelUsageResolvers<ContextType>;
  ChannelUsageRow?: ChannelUsageRowResolvers<ContextType>;
  ChannelValue?: ChannelValueResolvers<ContextType>;
  ConfidenceInterval?: ConfidenceIntervalResolvers<ContextType>;
  ConfirmHopPayload?: ConfirmHopPayloadResolvers<ContextType>;
  ConfirmHopSuccess?: ConfirmHopSuccessResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  ConsentPropagation?: ConsentPropagationResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationContext?: ConversationContextResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationInteractionConnection?: ConversationInteractionConnectionResolvers<ContextType>;
  ConversationInteractionEdge?: ConversationInteractionEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerJourneys?: CustomerJourneysResolvers<ContextType>;
  CustomerMetrics?: CustomerMetricsResolvers<ContextType>;
  CustomerRecord?: CustomerRecordResolvers<ContextType>;
  CustomerSearchConnection?: CustomerSearchConnectionResolvers<ContextType>;
  DataQuality?: DataQualityResolvers<ContextType>;
  DataQualityReport?: DataQualityReportResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideDuplicatePayload?: DecideDuplicatePayloadResolvers<ContextType>;
  DecideDuplicateSuccess?: DecideDuplicateSuccessResolvers<ContextType>;
  DueForCustomer?: DueForCustomerResolvers<ContextType>;
  DueIntervention?: DueInterventionResolvers<ContextType>;
  DueInterventionConnection?: DueInterventionConnectionResolvers<ContextType>;
  DueInterventionEdge?: DueInterventionEdgeResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  DuplicateCandidateConnection?: DuplicateCandidateConnectionResolvers<ContextType>;
  DuplicateCandidateEdge?: DuplicateCandidateEdgeResolvers<ContextType>;
  DurationQuantiles?: DurationQuantilesResolvers<ContextType>;
  EffectiveConsent?: EffectiveConsentResolvers<ContextType>;
  EffectiveConsents?: EffectiveConsentsResolvers<ContextType>;
  EnrolPayload?: EnrolPayloadResolvers<ContextType>;
  EnrolSuccess?: EnrolSuccessResolvers<ContextType>;
  Enrolment?: EnrolmentResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Fulfilment?: FulfilmentResolvers<ContextType>;
  GroupOutcome?: GroupOutcomeResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  IdempotencyMismatchError?: IdempotencyMismatchErrorResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  IdentityEvent?: IdentityEventResolvers<ContextType>;
  IdentityEventConnection?: IdentityEventConnectionResolvers<ContextType>;
  IdentityEventEdge?: IdentityEventEdgeResolvers<ContextType>;
  IdentityReport?: IdentityReportResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  Intervention?: InterventionResolvers<ContextType>;
  InterventionReport?: InterventionReportResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidValue?: InvalidValueResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Journey?: JourneyResolvers<ContextType>;
  JourneyDropOff?: JourneyDropOffResolvers<ContextType>;
  JourneyPath?: JourneyPathResolvers<ContextType>;
  JourneyPathStage?: JourneyPathStageResolvers<ContextType>;
  JourneyProgress?: JourneyProgressResolvers<ContextType>;
  JourneyReport?: JourneyReportResolvers<ContextType>;
  JourneyReportStage?: JourneyReportStageResolvers<ContextType>;
  JourneyStage?: JourneyStageResolvers<ContextType>;
  LatencyQuantiles?: LatencyQuantilesResolvers<ContextType>;
  LinkExplanation?: LinkExplanationResolvers<ContextType>;
  LinkStep?: LinkStepResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LoyaltyAccount?: LoyaltyAccountResolvers<ContextType>;
  LoyaltyAccountConnection?: LoyaltyAccountConnectionResolvers<ContextType>;
  LoyaltyAccountEdge?: LoyaltyAccountEdgeResolvers<ContextType>;
  LoyaltyTransaction?: LoyaltyTransactionResolvers<ContextType>;
  LoyaltyTransactionConnection?: LoyaltyTransactionConnectionResolvers<ContextType>;
  LoyaltyTransactionEdge?: LoyaltyTransactionEdgeResolvers<ContextType>;
  MatchEvidence?: MatchEvidenceResolvers<ContextType>;
  MergeBlock?: MergeBlockResolvers<ContextType>;
  MergeConflict?: MergeConflictResolvers<ContextType>;
  MergeCustomersPayload?: MergeCustomersPayloadResolvers<ContextType>;
  MergeCustomersSuccess?: MergeCustomersSuccessResolvers<ContextType>;
  MergePreview?: MergePreviewResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferDecision?: OfferDecisionResolvers<ContextType>;
  OfferReason?: OfferReasonResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Parting?: PartingResolvers<ContextType>;
  PreferredChannel?: PreferredChannelResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordConsentPayload?: RecordConsentPayloadResolvers<ContextType>;
  RecordConsentSuccess?: RecordConsentSuccessResolvers<ContextType>;
  RecordInteractionPayload?: RecordInteractionPayloadResolvers<ContextType>;
  RecordInteractionSuccess?: RecordInteractionSuccessResolvers<ContextType>;
  RecordName?: RecordNameResolvers<ContextType>;
  RecordedInteraction?: RecordedInteractionResolvers<ContextType>;
  RecordedInteractionConnection?: RecordedInteractionConnectionResolvers<ContextType>;
  RecordedInteractionEdge?: RecordedInteractionEdgeResolvers<ContextType>;
  RecordsKeptApart?: RecordsKeptApartResolvers<ContextType>;
  ReportProgress?: ReportProgressResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnConnection?: ReturnConnectionResolvers<ContextType>;
  ReturnEdge?: ReturnEdgeResolvers<ContextType>;
  SampleRatioMismatch?: SampleRatioMismatchResolvers<ContextType>;
  SatisfactionScore?: SatisfactionScoreResolvers<ContextType>;
  SharedValue?: SharedValueResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceError?: SourceErrorResolvers<ContextType>;
  SourceProfile?: SourceProfileResolvers<ContextType>;
  SourcedText?: SourcedTextResolvers<ContextType>;
  SplitCustomerPayload?: SplitCustomerPayloadResolvers<ContextType>;
  SplitCustomerSuccess?: SplitCustomerSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  Uplift?: UpliftResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  ValueConflict?: ValueConflictResolvers<ContextType>;
  ValueOrigin?: ValueOriginResolvers<ContextType>;
  ValueProvenance?: ValueProvenanceResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _FieldSet?: GraphQLScalarType;
  _Service?: _ServiceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  defer?: DeferDirectiveResolver<any, any, ContextType>;
  freshness?: FreshnessDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  stream?: StreamDirectiveResolver<any, any, ContextType>;
};
