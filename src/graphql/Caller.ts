/** Who asks: taken from the token, never from the request's arguments. */
export interface Caller {
  readonly tenant: string;
  /** Names the caller in what is recorded. */
  readonly actor: string;
  readonly scopes: ReadonlySet<string>;
  /** Until when the token is good; left out where there is none. */
  readonly expiresAt?: Date;
}
