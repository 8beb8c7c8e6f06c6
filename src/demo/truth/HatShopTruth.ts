/** A record of a silo. */
export interface TruthRecord {
  readonly source: string;
  readonly recordId: string;
  /** The record that the silo itself merged this one into: it is no customer's any more. */
  readonly mergedInto?: string;
}

/** One person, and all records that are that person. */
export interface TruthPerson {
  readonly id: string;
  readonly name: string;
  readonly records: readonly TruthRecord[];
  /** The address that the mailer writes to, which has no records. */
  readonly mailedAt: string | null;
}

/** One interaction, as the gateway names rows. */
export interface TruthInteraction {
  readonly source: string;
  readonly dataset: 'tickets' | 'messages' | 'calls';
  readonly key: string;
  /** `email`, `chat`, `phone`, `twitter`, `facebook` or `linkedin`. */
  readonly medium: string;
  readonly inbound: boolean;
  readonly occurredAt: string;
}

/** One exchange with the brand, whatever channels it went over. */
export interface TruthConversation {
  readonly person: string;
  readonly aim: 'service' | 'community' | 'press' | 'jobs';
  readonly subject: string;
  /** The order that it is about. */
  readonly order: { readonly source: string; readonly key: string } | null;
  /** In the order of time; a ticket stands before the message or call that it was opened for. */
  readonly interactions: readonly TruthInteraction[];
  /** Changes of the medium: places in `interactions`, tickets left aside. */
  readonly hops: readonly (readonly [from: number, to: number])[];
}

/** What the generator knows and the gateway never reads: benchmarks score against it. */
export interface HatShopTruth {
  readonly customers: number;
  readonly seed: number;
  readonly now: string;
  readonly people: readonly TruthPerson[];
  /** Visitors who never said who they are: nobody can know whose browser it was. */
  readonly anonymous: readonly TruthRecord[];
  readonly conversations: readonly TruthConversation[];
  /** The planted inequality: on these media questions wait much longer for an answer than on any other. */
  readonly slowService: { readonly channel: 'SOCIAL'; readonly media: readonly string[] };
  /** The planted effect: a mailing that some were left out of, by lot. */
  readonly trial: {
    readonly campaign: string;
    readonly sentAt: string;
    readonly sku: string;
    readonly effectDays: number;
    readonly treated: readonly string[];
    readonly control: readonly string[];
    /** Those of both groups to whom the generator gave one order more within the days of the effect. */
    readonly ordered: readonly string[];
  };
}
