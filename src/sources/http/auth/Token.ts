/** What shows that a request comes from somebody who was let in. */
export interface Token {
  /** Empty where cookies are all there is. */
  readonly value: string;
  /** Cookies of the session, as one header. */
  readonly cookie?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** What the next one is fetched with, where the server hands out another. */
  readonly refreshToken?: string;
}
