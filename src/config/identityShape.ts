import { z } from 'zod';
import { matchingShape } from './matchingShape.js';
import { matchRuleShape } from './rules/MatchRule.js';

const perType = z.record(z.string(), z.int().min(1));

/** People with differing names that may share a value before it tells nobody any more. */
const PEOPLE: Readonly<Record<string, number>> = {
  CUSTOMER_NUMBER: 1,
  LOYALTY_NUMBER: 1,
  SOCIAL_HANDLE: 1,
  EMAIL: 3,
  PHONE: 5,
  DEVICE_ID: 6,
};

/** Values of a type that one customer may hold; with more of them they are several people. */
const VALUES: Readonly<Record<string, number>> = {
  LOYALTY_NUMBER: 1,
  NATIONAL_ID: 1,
  EMAIL: 20,
  PHONE: 20,
  SOCIAL_HANDLE: 20,
  DEVICE_ID: 100,
};

/** The shape of the section `identity`: which records are one person, and what stops that. */
export const identityShape = z.strictObject({
  /** Region of telephone numbers without a country code, ISO 3166-1 alpha-2. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected a region such as NL')
    .default('US'),
  /** Whether the part before the `@` is compared without regard to case. */
  emailLocalPart: z.enum(['lowerCase', 'exact']).default('lowerCase'),
  /** By what records are linked; the built-in rules when left out. */
  rules: z
    .array(matchRuleShape)
    .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
      error: 'expected rules with names of their own; give some a `name`',
    })
    .optional(),
  /** Linking by likeness: which pairs are suggested to people, and which are linked. */
  matching: matchingShape.optional(),
  /** People with differing names that may share a value before it links nobody. */
  sharingCap: z
    .union([z.int().min(1), perType], { error: 'expected a number, or one per identifier type' })
    .default({})
    .transform((cap) => (typeof cap === 'number' ? cap : { ...PEOPLE, ...cap })),
  /** Values of an identifier type that one customer may hold; `LOYALTY_NUMBER` counts per programme. */
  valuesPerCustomer: perType.default({}).transform((limits) => ({ ...VALUES, ...limits })),
  /** Records that may share a value, whatever their names, before it links nobody. */
  recordsPerValue: z.int().min(2).max(1_000).default(100),
  /** Links that may make one customer. */
  mergesPerCustomer: z.int().min(1).max(10_000).default(100),
  /** Identifiers that one customer may hold. */
  identifiersPerCustomer: z.int().min(1).max(10_000).default(1_000),
  /** Values that never link, per identifier type: texts, or patterns of the normalised value. */
  blocked: z.record(z.string(), z.array(z.union([z.string(), z.instanceof(RegExp)]))).default({}),
  /** Look-ups of unknown identifiers at the sources, per second and gateway. */
  lookupsPerSecond: z.int().min(0).max(10_000).default(20),
  /** Seconds for which an identifier that no source knows is not asked for again. */
  unknownForSeconds: z.int().min(0).max(86_400).default(60),
});
