import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const LIFETIME = '15 minutes';
const ALGORITHM = 'HS256';
const AUDIENCE = 'rotunda-handover';

/**
 * Signs links by which an agent tool opens a conversation, and opens what comes back with them: a JSON
 * Web Token (RFC 7519) under a key that all replicas derive from the store's, which names the
 * conversation by its opaque id and nothing else of the customer.
 */
export class HandoverLinks {
  readonly #key: Uint8Array;
  readonly #baseUrl: string | undefined;

  constructor(indexKey: Buffer, baseUrl: string | undefined) {
    this.#key = new Uint8Array(hkdfSync('sha256', indexKey, '', 'rotunda handover', 32));
    this.#baseUrl = baseUrl;
  }

  /** The link for a conversation; null where none is configured. */
  async sign(conversationId: string, tenant: string): Promise<string | null> {
    if (this.#baseUrl === undefined) return null;
    const token = await new SignJWT({ tenant })
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(conversationId)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(this.#key);
    const url = new URL(this.#baseUrl);
    url.searchParams.set('token', token);
    return url.href;
  }

  /** The conversation that a token names; undefined for one that is forged, too old or another tenant's. */
  async open(token: string, tenant: string): Promise<string | undefined> {
    try {
      const options = { algorithms: [ALGORITHM], audience: AUDIENCE };
      const { payload } = await jwtVerify(token, this.#key, options);
      return payload.tenant === tenant ? payload.sub : undefined;
    } catch {
      return undefined;
    }
  }
}
