import { z } from 'zod';

/** What two records' names must agree in, besides the value that they share. */
export const nameParts = [
  'name',
  'givenName',
  'familyName',
  /** Both names as they are written, but for typing errors and initials: no short forms. */
  'writtenName',
] as const;

/** What people can be told apart by, besides identifiers. */
const personAttributes = [
  /** Given and family name in full, in any order. */
  'name',
  /** The first given name. */
  'givenName',
  /** Any word of the family name. */
  'familyName',
  'birthDate',
  'postalCode',
  /** A postal code of a few households: Dutch, British, Irish or Canadian, or a ZIP+4. */
  'postalUnit',
  /** Postal code and house number. */
  'address',
] as const;

const similarShape = z.strictObject({
  kind: z.literal('similar'),
  part: z.enum(nameParts),
});
const name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'expected a name such as exact-email');
const common = { name, priority: z.number().default(0) };

const exactShape = z
  .strictObject({
    kind: z.literal('exact'),
    type: z.string().min(1),
    and: similarShape.optional(),
    ...common,
  })
  .refine(({ type, and }) => and !== undefined || (type !== 'PHONE' && type !== 'DEVICE_ID'), {
    path: ['and'],
    error: "expected and: similar('name'), as families share telephones and devices",
  });

const togetherShape = z
  .strictObject({
    kind: z.literal('together'),
    attributes: z.array(z.enum(personAttributes)),
    and: similarShape.optional(),
    unlessDiffering: z.array(z.string().min(1)).readonly().optional(),
    unlessAllDiffer: z.array(z.string().min(1)).readonly().optional(),
    ...common,
  })
  .refine(({ attributes, and }) => tellsOnePerson(new Set(attributes), and !== undefined), {
    path: ['attributes'],
    error:
      "expected 'name' and something besides, or something and: similar('name'): neither tells one person alone",
  });

function tellsOnePerson(attributes: ReadonlySet<string>, isNameCompared: boolean): boolean {
  return attributes.has('name') ? attributes.size > 1 : isNameCompared && attributes.size > 0;
}

/** The shape of one match rule, as `exact()` and `together()` make them. */
export const matchRuleShape = z.discriminatedUnion('kind', [exactShape, togetherShape], {
  error: "expected a rule such as exact('EMAIL') or together(['name', 'birthDate'])",
});

/** A sign by which two records are taken for one person. */
export type MatchRule = z.output<typeof matchRuleShape>;

/** Records that share an identifier. */
export type ExactRule = Extract<MatchRule, { kind: 'exact' }>;

/** Records that agree in several attributes at once. */
export type TogetherRule = Extract<MatchRule, { kind: 'together' }>;

/** That parts of two names agree. */
export type SimilarCondition = z.output<typeof similarShape>;

/** Something that people can be told apart by. */
export type PersonAttribute = (typeof personAttributes)[number];

/** What any rule can be told. */
export interface RuleOptions {
  /** Stands in `linkedBy` as `rule:<name>`; made from the rule when left out. */
  readonly name?: string;
  /** Rules of higher priority link first; among equals, the order in the list decides. */
  readonly priority?: number;
}
