/** What a silo says of who somebody is, as far as the answers need it. */
export interface NameCard {
  readonly recordId: string;
  /** When the silo last changed it, as a text that sorts by time among the silo's own. */
  readonly changed: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly displayName?: string | null;
  readonly email?: string | null;
}
