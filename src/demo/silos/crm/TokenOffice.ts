import { randomBytes } from 'node:crypto';

/** Issues access tokens that live half a minute, and knows which still do. */
export class TokenOffice {
  static readonly lifeSeconds = 30;
  readonly #expiries = new Map<string, number>();
  readonly #clock: () => number;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  issue(): string {
    const now = this.#clock();
    for (const [token, expiresAt] of this.#expiries) {
      if (expiresAt <= now) this.#expiries.delete(token);
    }
    const token = randomBytes(24).toString('base64url');
    this.#expiries.set(token, now + TokenOffice.lifeSeconds * 1000);
    return token;
  }

  /** Whether an `Authorization` header has a token that still lives. */
  accepts(authorization: string | undefined): boolean {
    const [, token = ''] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
    return (this.#expiries.get(token) ?? 0) > this.#clock();
  }
}
