/** People who live together, as they are before anyone writes them down. */
export interface Household {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly landLine: string;
  readonly people: readonly Person[];
}

/** One person. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly email: string;
  readonly mobile: string;
}
