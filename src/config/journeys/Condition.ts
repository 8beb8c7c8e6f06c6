import { z } from 'zod';

/**
 * What a field must be: a value, one of several, a pattern that is found in it, or, for a field with
 * members, what they must be. Of a list, one item must fit. Null fits what is not there.
 */
export type FieldTest =
  | string
  | number
  | boolean
  | null
  | RegExp
  | readonly FieldTest[]
  | { readonly [member: string]: FieldTest };

/** What the fields of an interaction must be. */
export type FieldTests = Readonly<Record<string, FieldTest>>;

/** An interaction that has a type, where one is named, and fields that fit. */
export interface InteractionCondition {
  readonly kind: 'interaction';
  /** A GraphQL type; any interaction when left out. */
  readonly type?: string | undefined;
  readonly fields: FieldTests;
}

/** An interaction that fits one of several conditions. */
export interface AnyOfCondition {
  readonly kind: 'anyOf';
  readonly conditions: readonly InteractionCondition[];
}

/** What an interaction must be to reach a stage, or to end a journey. */
export type Condition = InteractionCondition | AnyOfCondition;

const fieldTest: z.ZodType<FieldTest, FieldTest> = z.lazy(() =>
  z.union(
    [
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.instanceof(RegExp),
      z.array(fieldTest).min(1),
      z.record(z.string(), fieldTest),
    ],
    { error: 'expected a value, a list of values, a pattern, or an object of these' },
  ),
);

const interaction = z.strictObject({
  kind: z.literal('interaction'),
  type: z.string().min(1).optional(),
  fields: z.record(z.string(), fieldTest),
});

/** The shape of a condition, as `event()`, `order()`, `interaction()` and `anyOf()` make them. */
export const conditionShape: z.ZodType<Condition, Condition> = z.discriminatedUnion(
  'kind',
  [
    interaction,
    z.strictObject({
      kind: z.literal('anyOf'),
      conditions: z.array(interaction).min(1, 'expected at least one condition'),
    }),
  ],
  { error: "expected a condition such as event('cart_updated') or order()" },
);
