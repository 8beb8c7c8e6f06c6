/** A person's name as linking compares it: folded, in parts. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
}
