import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const ID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/** Encrypts with the first of its keys and decrypts with any of them: AES-256-GCM, random nonces. */
export class Vault {
  readonly #keys: readonly [Key, ...Key[]];

  constructor(secrets: readonly [Buffer, ...Buffer[]]) {
    this.#keys = secrets.map(toKey) as [Key, ...Key[]];
  }

  /** The id of the key that it encrypts with, in hexadecimal digits; it tells nothing of the key. */
  get currentKeyId(): string {
    return this.#keys[0].id.toString('hex');
  }

  /** Encrypts a text, or bytes, bound to a context: it cannot be moved to another place unnoticed. */
  seal(content: string | Uint8Array, context: string): Buffer {
    const [key] = this.#keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(Buffer.from(context));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const data = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([key.id, iv, cipher.getAuthTag(), data]);
  }

  /** Whether what `seal` made is under the first key. */
  isCurrent(sealed: Uint8Array): boolean {
    return this.#keys[0].id.equals(sealed.subarray(0, ID_BYTES));
  }

  /** Decrypts what `seal` made of a text; throws when the key is not there or the data was changed. */
  open(sealed: Uint8Array, context: string): string {
    return this.openBytes(sealed, context).toString('utf8');
  }

  /** Decrypts what `seal` made of bytes; throws as `open` does. */
  openBytes(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const id = bytes.subarray(0, ID_BYTES);
    const key = this.#keys.find((one) => one.id.equals(id));
    if (key === undefined) {
      throw new Error(`No encryption key with id ${id.toString('hex')} is configured.`);
    }
    const iv = bytes.subarray(ID_BYTES, ID_BYTES + IV_BYTES);
    const tag = bytes.subarray(ID_BYTES + IV_BYTES, ID_BYTES + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key.secret, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(context))
      .setAuthTag(tag);
    const data = decipher.update(bytes.subarray(ID_BYTES + IV_BYTES + TAG_BYTES));
    return Buffer.concat([data, decipher.final()]);
  }
}

/** The id tells which key was used without telling anything of the key. */
function toKey(secret: Buffer): Key {
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'rotunda vault', 32));
  return {
    id: createHash('sha256').update(derived).digest().subarray(0, ID_BYTES),
    secret: derived,
  };
}
