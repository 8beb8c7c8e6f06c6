/** What an attribute means; it decides how values are normalised, compared and blocked on. */
export type AttributeKind =
  | 'givenName'
  | 'familyName'
  | 'date'
  | 'email'
  | 'phone'
  | 'postalCode'
  | 'city'
  | 'street'
  | 'number'
  | 'identifier'
  | 'text';

/** One attribute that records are compared by. */
export interface AttributeSpec {
  readonly name: string;
  readonly kind: AttributeKind;
}
