import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';

const IV_BYTES = 16;

/**
 * Seals short texts to opaque tokens: the same text gives the same token, and none can be read,
 * changed or made up without the key. The scheme is that of SIV (RFC 5297, a MAC of the text serves
 * as its nonce) with HMAC-SHA-256 and AES-256-CTR.
 */
export class TokenSealer {
  readonly #macKey: Buffer;
  readonly #cipherKey: Buffer;

  /** `purpose` keeps tokens of different uses apart though they share the key. */
  constructor(key: Buffer, purpose: string) {
    this.#macKey = derive(key, `${purpose} mac`);
    this.#cipherKey = derive(key, `${purpose} cipher`);
  }

  /** Seals a text; it opens only in the same context. */
  seal(text: string, context: string): string {
    const data = Buffer.from(text, 'utf8');
    const iv = this.#mac(data, context);
    const cipher = createCipheriv('aes-256-ctr', this.#cipherKey, iv);
    return Buffer.concat([iv, cipher.update(data), cipher.final()]).toString('base64url');
  }

  /** Opens a token; undefined for one that was not sealed here, or in another context. */
  open(token: string, context: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= IV_BYTES || bytes.toString('base64url') !== token) return undefined;
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-ctr', this.#cipherKey, iv);
    const data = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES)), decipher.final()]);
    return timingSafeEqual(this.#mac(data, context), iv) ? data.toString('utf8') : undefined;
  }

  #mac(data: Buffer, context: string): Buffer {
    return createHmac('sha256', this.#macKey)
      .update(`${Buffer.byteLength(context)} ${context} `)
      .update(data)
      .digest()
      .subarray(0, IV_BYTES);
  }
}

function derive(key: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `rotunda ${info}`, 32));
}
