export const ATTRIBUTE_KINDS = [
  'givenName',
  'familyName',
  'date',
  'email',
  'phone',
  'postalCode',
  'city',
  'street',
  'number',
  'identifier',
  'text',
] as const;

/** What an attribute means; it decides how values are normalised, compared and blocked on. */
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** One attribute that records are compared by. */
export interface AttributeSpec {
  readonly name: string;
  readonly kind: AttributeKind;
}
