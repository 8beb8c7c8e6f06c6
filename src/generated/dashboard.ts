/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Whether two records are one person. */
export type DecideDuplicateInput = {
  /** The `id` of a `DuplicateCandidate`. */
  readonly candidateId: string;
  /** What is decided. */
  readonly decision: DuplicateDecision;
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: string;
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: string;
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

/** What can be decided of two records. */
export type DuplicateDecision =
  /** They are different people: their customers never become one. */
  | 'DIFFERENT'
  /** They are one person: their customers become one. */
  | 'SAME';

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

/** Whether records can be matched. Treat it as open. */
export type MatchingState =
  /** The records are being loaded; ask again in a few seconds. */
  | 'LOADING'
  /** The configuration has no match model; `rotunda identity train` makes one. */
  | 'OFF'
  /** Records can be matched. */
  | 'READY';

/** An offer that is to be made. What it is left silent on says nothing against it. */
export type OfferInput = {
  /** Campaign that it belongs to, by the name that campaign sends have; 1 to 200 characters. */
  readonly campaign?: string | null | undefined;
  /** Product category that it is for; 1 to 200 characters. */
  readonly category?: string | null | undefined;
  /** Channel that it would be made on. */
  readonly channel: Channel;
  /** Discount in per cent, 0 to 100. */
  readonly discountPercent?: number | null | undefined;
  /** The offer's own id, by which campaign sends name it; 1 to 200 characters. */
  readonly id?: string | null | undefined;
  /** What the contact is for: consent is asked of it, and contacts for it are counted. */
  readonly purpose?: Purpose | null | undefined;
  /** Article that it is for; 1 to 200 characters. */
  readonly sku?: string | null | undefined;
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

/** A decision to record. */
export type RecordConsentInput = {
  /** The channel it is about. */
  readonly channel: Channel;
  /** The customer, by its current or a former id. */
  readonly customerId: string;
  /** When it was decided, at most five minutes ahead of Rotunda's clock; now when left out. */
  readonly decidedAt?: string | null | undefined;
  /** What shows it, e.g. the words of a call or the address of a form, 1 to 5,000 characters; kept encrypted. */
  readonly evidence?: string | null | undefined;
  /** Names this request, 1 to 200 characters: sent again, it answers what was recorded and records nothing twice. */
  readonly idempotencyKey: string;
  /** The purpose it is about. */
  readonly purpose: Purpose;
  /** `GRANTED`, `REVOKED`, or `PENDING` for what is yet to be confirmed. */
  readonly status: ConsentStatus;
};

/** An interaction to record. */
export type RecordInteractionInput = {
  /** The brand's address it went through, 1 to 200 characters; one of the channel's accounts where channels are configured. */
  readonly accountAddress?: string | null | undefined;
  /** Where it took place. */
  readonly channel: Channel;
  /** The customer, by its current or a former id. */
  readonly customerId: string;
  /** Who spoke to whom. */
  readonly direction: Direction;
  /** Names this request, 1 to 200 characters: sent again, it answers what was recorded and records nothing twice. */
  readonly idempotencyKey: string;
  /** When it happened; at most five minutes ahead of Rotunda's clock. */
  readonly occurredAt: string;
  /** What it was for. */
  readonly purpose: Purpose;
  /** What was said or done, 1 to 50,000 characters; kept encrypted. */
  readonly text: string;
};

/** What one source knows as one person. */
export type RecordRef = {
  /** The source's own key. */
  readonly recordId: string;
  /** Name of the source. */
  readonly source: string;
};

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

/** What is parted: exactly one of these. */
export type SplitChoice =
  {   /** Some, but not all, of the customer's records: they become a customer of their own. */
  readonly records: ReadonlyArray<RecordRef>; readonly undoEventId?: never; }
  |  { readonly records?: never;   /** An event of the customer's history to undo. */
  readonly undoEventId: string; };

/** How a customer is parted. */
export type SplitCustomerInput = {
  /** What is parted. */
  readonly choice: SplitChoice;
  /** The customer, by its current or a former id. */
  readonly customerId: string;
  /** The version that the decision rests on; a `CONFLICT` where it has changed. */
  readonly expectedVersion?: number | null | undefined;
  /** Names this request: sent again, it answers what was done and does nothing twice. */
  readonly idempotencyKey: string;
  /** Why, 1 to 1,000 characters; kept encrypted. */
  readonly reason: string;
};

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
  readonly channels?: ReadonlyArray<Channel> | null | undefined;
  /** Who spoke to whom. */
  readonly direction?: Direction | null | undefined;
  /** Not before this instant. */
  readonly from?: string | null | undefined;
  /** Networks or products within the channels, e.g. `LinkedIn`; case does not matter. */
  readonly platforms?: ReadonlyArray<string> | null | undefined;
  /** What they were for. */
  readonly purposes?: ReadonlyArray<Purpose> | null | undefined;
  /** Before this instant. */
  readonly to?: string | null | undefined;
  /** Names of their GraphQL types, e.g. `Message`. */
  readonly types?: ReadonlyArray<string> | null | undefined;
};

export type DashboardChannelsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DashboardChannelsQuery = { readonly channelReport: { readonly complete: boolean, readonly computedAt: string | null, readonly rows: ReadonlyArray<{ readonly channel: Channel | null, readonly purpose: Purpose | null, readonly conversations: number, readonly resolvedShare: number, readonly movedToOtherChannelShare: number, readonly firstResponseSeconds: { readonly p50: number, readonly p90: number } | null, readonly resolutionSeconds: { readonly p50: number, readonly p90: number } | null, readonly satisfaction: { readonly mean: number, readonly answers: number } | null }> | null, readonly parity: ReadonlyArray<{ readonly purpose: Purpose, readonly metric: ParityMetric, readonly ratio: number | null, readonly enoughData: boolean, readonly best: { readonly channel: Channel, readonly value: number } | null, readonly worst: { readonly channel: Channel, readonly value: number } | null }> | null, readonly progress: { readonly done: number, readonly total: number } | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardConversationFragment = { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: ConversationParty | null, readonly startedAt: string, readonly lastInteractionAt: string, readonly handoverUrl: string | null, readonly channels: ReadonlyArray<Channel>, readonly hops: ReadonlyArray<{ readonly toChannel: Channel | null, readonly toPlatform: string | null, readonly confidence: number, readonly reason: string, readonly decidedBy: string, readonly toInteraction:
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
     }>, readonly interactions: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null }
      | { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null }
      | { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
      | { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
      | { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null }
      | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }
      | { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null }
      | { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null }
      | { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null }
    >, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly context: { readonly orders: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly source: string, readonly status: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }> | null, readonly assignee: { readonly name: string | null } | null } };

type DashboardInteraction_Call_Fragment = { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null };

type DashboardInteraction_CampaignSend_Fragment = { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null };

type DashboardInteraction_Event_Fragment = { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null };

type DashboardInteraction_LoyaltyTransaction_Fragment = { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null };

type DashboardInteraction_Message_Fragment = { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null };

type DashboardInteraction_Order_Fragment = { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null };

type DashboardInteraction_RecordedInteraction_Fragment = { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null };

type DashboardInteraction_Return_Fragment = { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null };

type DashboardInteraction_Ticket_Fragment = { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null };

export type DashboardInteractionFragment =
  | DashboardInteraction_Call_Fragment
  | DashboardInteraction_CampaignSend_Fragment
  | DashboardInteraction_Event_Fragment
  | DashboardInteraction_LoyaltyTransaction_Fragment
  | DashboardInteraction_Message_Fragment
  | DashboardInteraction_Order_Fragment
  | DashboardInteraction_RecordedInteraction_Fragment
  | DashboardInteraction_Return_Fragment
  | DashboardInteraction_Ticket_Fragment
;

export type DashboardConsentsQueryVariables = Exact<{
  id: string;
}>;


export type DashboardConsentsQuery = { readonly customer: { readonly effectiveConsents: { readonly complete: boolean, readonly rows: ReadonlyArray<{ readonly channel: Channel, readonly purpose: Purpose, readonly status: EffectiveConsentStatus, readonly permits: boolean, readonly decidedBy: { readonly id: string, readonly source: string, readonly decidedAt: string | null, readonly evidence: string | null } }> | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type DashboardConsentMutation = { readonly recordConsent:
    | { readonly __typename: 'BlockedError', readonly message: string }
    | { readonly __typename: 'ConflictError', readonly message: string }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordConsentSuccess', readonly propagation: ReadonlyArray<{ readonly source: string, readonly state: ConsentPropagationState }> }
   };

export type DashboardConversationsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DashboardConversationsQuery = { readonly customer: { readonly conversations: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: ConversationParty | null, readonly startedAt: string, readonly lastInteractionAt: string, readonly handoverUrl: string | null, readonly channels: ReadonlyArray<Channel>, readonly hops: ReadonlyArray<{ readonly toChannel: Channel | null, readonly toPlatform: string | null, readonly confidence: number, readonly reason: string, readonly decidedBy: string, readonly toInteraction:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
           }>, readonly interactions: { readonly nodes: ReadonlyArray<
            | { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null }
            | { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null }
            | { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
            | { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
            | { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null }
            | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }
            | { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null }
            | { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null }
            | { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null }
          >, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly context: { readonly orders: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly source: string, readonly status: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }> | null, readonly assignee: { readonly name: string | null } | null } }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardCustomerQueryVariables = Exact<{
  id: string;
}>;


export type DashboardCustomerQuery = { readonly customer: { readonly id: string, readonly partedFrom: ReadonlyArray<{ readonly customerId: string | null, readonly at: string }>, readonly profile: { readonly displayName: string | null, readonly birthDate: string | null, readonly language: string | null, readonly complete: boolean, readonly emails: ReadonlyArray<{ readonly value: string, readonly source: string }>, readonly phones: ReadonlyArray<{ readonly value: string, readonly source: string }>, readonly addresses: ReadonlyArray<{ readonly line1: string | null, readonly line2: string | null, readonly city: string | null, readonly postalCode: string | null, readonly region: string | null, readonly country: string | null }>, readonly provenance: ReadonlyArray<{ readonly attribute: string, readonly value: string, readonly source: string, readonly rule: string, readonly alternatives: ReadonlyArray<{ readonly value: string, readonly source: string }> }>, readonly dataQuality: { readonly conflicts: ReadonlyArray<{ readonly attribute: string }>, readonly invalidValues: ReadonlyArray<{ readonly attribute: string, readonly source: string, readonly value: string | null, readonly expected: string }> }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardNewsSubscriptionVariables = Exact<{
  id: string;
  lastSeen?: string | null | undefined;
}>;


export type DashboardNewsSubscription = { readonly customerActivity:
    | { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null }
    | { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null }
    | { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
    | { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
    | { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null }
    | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }
    | { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null }
    | { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null }
    | { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null }
   };

export type DashboardNoteMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type DashboardNoteMutation = { readonly recordInteraction:
    | { readonly __typename: 'BlockedError', readonly message: string }
    | { readonly __typename: 'ConflictError', readonly message: string }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordInteractionSuccess', readonly interaction: { readonly id: string } }
   };

export type DashboardOfferQueryVariables = Exact<{
  id: string;
  offer: OfferInput;
}>;


export type DashboardOfferQuery = { readonly customer: { readonly offerDecision: { readonly allowed: boolean, readonly notes: ReadonlyArray<string>, readonly complete: boolean, readonly reasons: ReadonlyArray<{ readonly code: OfferReasonCode, readonly message: string }>, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardOrdersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DashboardOrdersQuery = { readonly customer: { readonly orders: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly occurredAt: string, readonly status: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly sku: string | null, readonly name: string | null, readonly quantity: number | null, readonly unitPrice: { readonly amount: string, readonly currency: string } | null }> | null, readonly fulfilment: { readonly method: FulfilmentMethod | null, readonly status: FulfilmentStatus | null, readonly carrier: string | null, readonly location: { readonly name: string | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardReturnsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DashboardReturnsQuery = { readonly customer: { readonly returns: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly occurredAt: string, readonly status: ReturnStatus | null, readonly reason: string | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null, readonly order: { readonly id: string, readonly occurredAt: string, readonly source: string } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardStoryQueryVariables = Exact<{
  id: string;
  filter?: TimelineFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardStoryQuery = { readonly customer: { readonly timeline: { readonly complete: boolean, readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null }
        | { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
        | { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
        | { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }
        | { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null }
        | { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null }
      > | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardFiguresQueryVariables = Exact<{
  id: string;
}>;


export type DashboardFiguresQuery = { readonly customer: { readonly preferredChannel: { readonly channel: Channel, readonly reason: string, readonly complete: boolean } | null, readonly metrics: { readonly orderCount: number | null, readonly returnCount: number | null, readonly openTicketCount: number | null, readonly lastInteractionAt: string | null, readonly notes: ReadonlyArray<string>, readonly complete: boolean, readonly lifetimeValue: { readonly amount: string, readonly currency: string } | null, readonly lifetimeValues: ReadonlyArray<{ readonly amount: string, readonly currency: string }> | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DashboardHistoryQuery = { readonly customer: { readonly identityEvents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: IdentityEventKind, readonly occurredAt: string, readonly actor: string | null, readonly reason: string | null, readonly undoable: boolean, readonly records: ReadonlyArray<{ readonly source: string, readonly recordId: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DashboardUndoMutationVariables = Exact<{
  input: SplitCustomerInput;
}>;


export type DashboardUndoMutation = { readonly splitCustomer:
    | { readonly __typename: 'BlockedError', readonly message: string }
    | { readonly __typename: 'ConflictError', readonly message: string }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'SplitCustomerSuccess' }
   };

export type DashboardRecordsQueryVariables = Exact<{
  id: string;
}>;


export type DashboardRecordsQuery = { readonly customer: { readonly formerIds: ReadonlyArray<string>, readonly records: ReadonlyArray<{ readonly source: string, readonly recordId: string, readonly linkedAt: string, readonly linkedBy: string }>, readonly identifiers: ReadonlyArray<{ readonly type: IdentifierType, readonly value: string, readonly source: string, readonly firstSeenAt: string }> } | null };

export type DashboardLinkQueryVariables = Exact<{
  a: RecordRef;
  b: RecordRef;
}>;


export type DashboardLinkQuery = { readonly whyLinked: { readonly linked: boolean, readonly path: ReadonlyArray<{ readonly rule: string, readonly identifierType: IdentifierType | null, readonly score: number | null, readonly linkedBy: string, readonly from: { readonly source: string, readonly recordId: string }, readonly to: { readonly source: string, readonly recordId: string } }> } };

export type DashboardJourneysQueryVariables = Exact<{
  id: string;
}>;


export type DashboardJourneysQuery = { readonly customer: { readonly journeys: { readonly complete: boolean, readonly rows: ReadonlyArray<{ readonly state: JourneyState, readonly stage: string, readonly stalledSince: string | null, readonly journey: { readonly id: string, readonly name: string }, readonly stages: ReadonlyArray<{ readonly name: string, readonly reachedAt: string | null, readonly interaction:
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
            | { readonly id: string, readonly channel: Channel | null }
           | null }> }> | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardLoyaltyQueryVariables = Exact<{
  id: string;
}>;


export type DashboardLoyaltyQuery = { readonly customer: { readonly loyaltyAccounts: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly programme: string | null, readonly tier: string | null, readonly pointsBalance: number | null, readonly memberSince: string | null, readonly transactions: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly points: number | null, readonly reason: string | null, readonly occurredAt: string }> | null } }> | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } } | null };

export type DashboardCustomersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardCustomersQuery = { readonly customers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly profile: { readonly displayName: string | null, readonly primaryEmail: string | null, readonly primaryPhone: string | null, readonly complete: boolean, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly error: { readonly code: SourceErrorCode } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DashboardSearchQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
}>;


export type DashboardSearchQuery = { readonly searchCustomers: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly profile: { readonly displayName: string | null, readonly primaryEmail: string | null, readonly primaryPhone: string | null, readonly complete: boolean, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly error: { readonly code: SourceErrorCode } | null }> } }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardQualityQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQualityQuery = { readonly dataQualityReport: { readonly customers: number | null, readonly complete: boolean, readonly computedAt: string | null, readonly rows: ReadonlyArray<{ readonly source: string, readonly attribute: string, readonly records: number, readonly filled: number, readonly invalid: number, readonly conflicting: number }> | null, readonly conflicts: ReadonlyArray<{ readonly attribute: string, readonly customers: number }> | null, readonly progress: { readonly done: number, readonly total: number } | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardKeptApartQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardKeptApartQuery = { readonly identityReport: { readonly asOf: string | null, readonly recordCount: number, readonly customerCount: number, readonly sharedValueCount: number, readonly contradictionCount: number, readonly capsReachedCount: number, readonly sharedValues: ReadonlyArray<{ readonly rule: string, readonly identifierType: IdentifierType | null, readonly key: string | null, readonly records: number, readonly people: number }>, readonly contradictions: ReadonlyArray<{ readonly rule: string, readonly about: string, readonly records: ReadonlyArray<{ readonly source: string, readonly recordId: string }> }>, readonly capsReached: ReadonlyArray<{ readonly rule: string, readonly about: string, readonly records: ReadonlyArray<{ readonly source: string, readonly recordId: string }> }> } };

export type DashboardDuplicatesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardDuplicatesQuery = { readonly duplicateCandidates: { readonly complete: boolean, readonly matching: MatchingState, readonly nodes: ReadonlyArray<{ readonly id: string, readonly score: number, readonly records: ReadonlyArray<{ readonly source: string, readonly recordId: string, readonly customer: { readonly id: string, readonly profile: { readonly displayName: string | null, readonly birthDate: string | null, readonly emails: ReadonlyArray<{ readonly value: string, readonly source: string }>, readonly phones: ReadonlyArray<{ readonly value: string, readonly source: string }>, readonly addresses: ReadonlyArray<{ readonly line1: string | null, readonly postalCode: string | null, readonly city: string | null }> } } }>, readonly evidence: ReadonlyArray<{ readonly attribute: string, readonly level: string | null, readonly weight: number }> }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DashboardDecideMutationVariables = Exact<{
  input: DecideDuplicateInput;
}>;


export type DashboardDecideMutation = { readonly decideDuplicate:
    | { readonly __typename: 'BlockedError', readonly message: string }
    | { readonly __typename: 'ConflictError', readonly message: string }
    | { readonly __typename: 'DecideDuplicateSuccess' }
    | { readonly __typename: 'IdempotencyMismatchError', readonly message: string }
    | { readonly __typename: 'InvalidInputError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type DashboardTroubleFragment = { readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null };

export type DashboardHandoverQueryVariables = Exact<{
  token: string;
}>;


export type DashboardHandoverQuery = { readonly handover: { readonly id: string, readonly subject: string | null, readonly status: ConversationStatus, readonly waitingOn: ConversationParty | null, readonly startedAt: string, readonly lastInteractionAt: string, readonly handoverUrl: string | null, readonly channels: ReadonlyArray<Channel>, readonly customer: { readonly id: string, readonly profile: { readonly displayName: string | null } } | null, readonly hops: ReadonlyArray<{ readonly toChannel: Channel | null, readonly toPlatform: string | null, readonly confidence: number, readonly reason: string, readonly decidedBy: string, readonly toInteraction:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       }>, readonly interactions: { readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Call', readonly durationSeconds: number | null, readonly outcome: CallOutcome | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'CampaignSend', readonly campaign: string | null, readonly openedAt: string | null, readonly clickedAt: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly offer: { readonly sku: string | null, readonly discountPercent: number | null } | null }
        | { readonly __typename: 'Event', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
        | { readonly __typename: 'LoyaltyTransaction', readonly points: number | null, readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null }
        | { readonly __typename: 'Message', readonly subject: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly messageText: string | null, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly orderStatus: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }
        | { readonly __typename: 'RecordedInteraction', readonly recordedBy: string, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly recordedText: string, readonly account: { readonly address: string } | null }
        | { readonly __typename: 'Return', readonly reason: string | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly returnStatus: ReturnStatus | null, readonly refund: { readonly amount: string, readonly currency: string } | null, readonly dropOff: { readonly name: string | null } | null }
        | { readonly __typename: 'Ticket', readonly subject: string | null, readonly resolvedAt: string | null, readonly satisfaction: number | null, readonly id: string, readonly occurredAt: string, readonly source: string, readonly sourceUrl: string | null, readonly channel: Channel | null, readonly platform: string | null, readonly device: Device | null, readonly purpose: Purpose | null, readonly direction: Direction | null, readonly summary: string | null, readonly ticketStatus: TicketStatus | null, readonly assignee: { readonly name: string | null } | null }
      >, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly context: { readonly orders: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly source: string, readonly status: OrderStatus | null, readonly total: { readonly amount: string, readonly currency: string } | null, readonly lines: ReadonlyArray<{ readonly name: string | null, readonly quantity: number | null }> | null }> | null, readonly assignee: { readonly name: string | null } | null } } | null };

export type DashboardDueQueryVariables = Exact<{
  intervention: string;
}>;


export type DashboardDueQuery = { readonly dueInterventions: { readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly since: string, readonly reason: string, readonly customer: { readonly id: string, readonly profile: { readonly displayName: string | null } } }> | null, readonly pageInfo: { readonly hasNextPage: boolean }, readonly progress: { readonly done: number, readonly total: number } | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardEffectQueryVariables = Exact<{
  intervention: string;
}>;


export type DashboardEffectQuery = { readonly interventionReport: { readonly enoughData: boolean, readonly contaminated: number | null, readonly complete: boolean, readonly computedAt: string | null, readonly treated: { readonly customers: number, readonly converted: number, readonly notYetKnown: number, readonly unknown: number, readonly rate: number | null } | null, readonly control: { readonly customers: number, readonly converted: number, readonly notYetKnown: number, readonly unknown: number, readonly rate: number | null } | null, readonly uplift: { readonly absolute: number, readonly relative: number | null, readonly pValue: number, readonly confidence95: { readonly low: number, readonly high: number } } | null, readonly sampleRatioMismatch: { readonly suspected: boolean } | null, readonly progress: { readonly done: number, readonly total: number } | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardJourneyReportQueryVariables = Exact<{
  journey: string;
  from: string;
  to: string;
}>;


export type DashboardJourneyReportQuery = { readonly journeyReport: { readonly entered: number | null, readonly completed: number | null, readonly underWay: number | null, readonly complete: boolean, readonly computedAt: string | null, readonly stages: ReadonlyArray<{ readonly name: string, readonly reached: number, readonly share: number | null, readonly medianSecondsFromPrevious: number | null, readonly channels: ReadonlyArray<{ readonly channel: Channel | null, readonly share: number }> }> | null, readonly commonPaths: ReadonlyArray<{ readonly customers: number, readonly stages: ReadonlyArray<{ readonly name: string, readonly channel: Channel | null }> }> | null, readonly dropOffs: ReadonlyArray<{ readonly afterStage: string, readonly customers: number, readonly share: number }> | null, readonly progress: { readonly done: number, readonly total: number } | null, readonly freshness: ReadonlyArray<{ readonly source: string, readonly state: FreshnessState, readonly ageSeconds: number | null, readonly droppedRows: number, readonly error: { readonly code: SourceErrorCode, readonly retryable: boolean } | null }> } };

export type DashboardJourneyListQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardJourneyListQuery = { readonly journeys: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly interventions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly holdoutShare: number, readonly journey: { readonly id: string } }> };

export type DashboardSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardSourcesQuery = { readonly sources: ReadonlyArray<{ readonly name: string, readonly kind: string, readonly datasets: ReadonlyArray<string>, readonly channels: ReadonlyArray<Channel>, readonly state: SourceHealth, readonly lastSuccessAt: string | null, readonly latencyMs: { readonly p50: number, readonly p99: number } | null, readonly error: { readonly code: SourceErrorCode } | null }> };
