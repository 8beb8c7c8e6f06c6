import { z } from 'zod';

const ZONES = new Set(Intl.supportedValuesOf('timeZone'));
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as 21:00');
const zone = z
  .string()
  .refine(
    (name) => name === 'UTC' || ZONES.has(name),
    'expected a time zone such as Europe/Amsterdam',
  );

/** What every rule can be told. */
const common = {
  /** Whether the rule is asked at all. */
  enabled: z.boolean().default(true),
};

/** What a rule can be told that may be trusted to say nothing where it cannot tell. */
const openable = {
  ...common,
  /** What becomes of a decision where what the rule needs is not complete. */
  whenUnknown: z.enum(['REFUSE', 'ALLOW']).default('REFUSE'),
};

const days = z.int().min(1).max(3_650);

/** The shape of the section `offers`: what may speak against an offer. */
export const offersShape = z.strictObject({
  /** The article that an SKU is a variant of, such as a size; an SKU is an article when left out. */
  articleOf: z
    .custom<(sku: string) => string | undefined>(
      (value) => typeof value === 'function',
      "expected a function, such as (sku) => sku.split('-')[0]",
    )
    .default(() => (sku: string) => sku),
  alreadyBought: z
    .strictObject({
      ...openable,
      /** How long a purchase speaks against offers for the same. */
      days: days.default(90),
      /** Whether one of the same category does too, where the offer names it. */
      sameCategory: z.boolean().default(true),
      /** The states in which a return undoes a purchase; one that tells no state does. */
      returnStatuses: z.array(z.string()).default(['RECEIVED', 'REFUNDED']),
    })
    .prefault({}),
  openComplaint: z
    .strictObject({
      ...openable,
      /** How old a ticket may be that counts as open. */
      days: days.default(365),
      /** What it is for; one that does not tell counts. */
      purposes: z.array(z.string()).default(['SERVICE']),
    })
    .prefault({}),
  noConsent: z
    .strictObject({
      ...common,
      /** Channels on which offers need no consent, such as those that the customer comes to. */
      exceptChannels: z.array(z.string()).default([]),
    })
    .prefault({}),
  contactedTooOften: z
    .strictObject({
      ...openable,
      /** Contacts within `days`, over all channels, from which on there is none more. */
      most: z.int().min(1).max(1_000).default(3),
      days: days.default(7),
      /** Where contacts are noted. */
      datasets: z
        .array(z.string())
        .min(1)
        .default(['campaignSends', 'messages', 'calls', 'recordedInteractions']),
    })
    .prefault({}),
  offerAlreadyUsed: z.strictObject(openable).prefault({}),
  /** Leaves alone who is in the control group of an intervention that the offer's campaign carries out. */
  inControlGroup: z.strictObject(common).prefault({}),
  quietHours: z
    .strictObject({
      ...openable,
      /** By the customer's own clock. */
      from: time.default('21:00'),
      to: time.default('08:00'),
      /** The channels that would disturb. */
      channels: z.array(z.string()).default(['PHONE', 'SMS', 'CHAT']),
      /** For customers of whom nothing tells where they live. */
      timeZone: zone.default('UTC'),
    })
    .prefault({}),
});

/** The validated section `offers`. */
export type OffersConfig = z.output<typeof offersShape>;
