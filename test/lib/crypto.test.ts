import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Aes256Ctr } from '../../src/lib/crypto/Aes256Ctr.js';
import { HmacSha256 } from '../../src/lib/crypto/HmacSha256.js';
import { KeyedHasher } from '../../src/lib/crypto/KeyedHasher.js';
import { TokenSealer } from '../../src/lib/crypto/TokenSealer.js';
import { Vault } from '../../src/lib/crypto/Vault.js';

describe('sealed tokens', () => {
  const key = randomBytes(32);
  const sealer = new TokenSealer(key, 'row');

  it('open to what was sealed, and are the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (text, context) => {
        const token = sealer.seal(text, context);
        expect(token).toBe(sealer.seal(text, context));
        expect(token).toMatch(/^[\w-]+$/);
        expect(sealer.open(token, context)).toBe(text);
      }),
    );
  });

  it('open in their own context only, for their own purpose and with their own key', () => {
    const token = sealer.seal('text', 'context');
    expect(sealer.open(token, 'another')).toBeUndefined();
    expect(new TokenSealer(key, 'cursor').open(token, 'context')).toBeUndefined();
    expect(new TokenSealer(randomBytes(32), 'row').open(token, 'context')).toBeUndefined();
  });

  it('do not open when a single character was changed', () => {
    const token = sealer.seal('a text of some length', 'context');
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCabc012-_'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        if (changed !== token) expect(sealer.open(changed, 'context')).toBeUndefined();
      }),
    );
  });

  it('do not open from garbage', () => {
    fc.assert(fc.property(fc.string(), (garbage) => sealer.open(garbage, 'context') === undefined));
  });
});

describe('what tokens are sealed with', () => {
  const bytes = (maxLength: number) =>
    fc.uint8Array({ maxLength }).map((data) => Buffer.from(data));

  it('is HMAC-SHA-256 as Node knows it', () => {
    const codes = new HmacSha256(Buffer.alloc(32, 7));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), bytes(3_000), (text, data) => {
        const expected = createHmac('sha256', Buffer.alloc(32, 7)).update(text).update(data);
        expect(codes.digest(text, data)).toBe(expected.digest('binary'));
      }),
    );
  });

  it('is AES-256 in counter mode as Node knows it, past the largest counter too', () => {
    const key = Buffer.alloc(32, 9);
    const cipher = new Aes256Ctr(key);
    const first = fc.oneof(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.integer({ min: 0, max: 16 }).map((ones) => new Uint8Array(16).fill(0xff, ones)),
    );
    fc.assert(
      fc.property(first, bytes(3_000), (block, data) => {
        const expected = createCipheriv('aes-256-ctr', key, block).update(data);
        cipher.apply(Buffer.from(block).toString('latin1'), data);
        expect(data.equals(expected)).toBe(true);
      }),
    );
  });
});

describe('the vault', () => {
  it('opens what any of its keys sealed, and nothing else', () => {
    const [first, second] = [randomBytes(32), randomBytes(32)];
    const sealed = new Vault([first]).seal('a secret', 'place');
    expect(sealed.includes('a secret')).toBe(false);
    expect(new Vault([second, first]).open(sealed, 'place')).toBe('a secret');
    expect(() => new Vault([second]).open(sealed, 'place')).toThrow(/No encryption key with id/);
    expect(() => new Vault([first]).open(sealed, 'elsewhere')).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => new Vault([first]).open(sealed, 'place')).toThrow();
  });

  it('seals the same text differently each time', () => {
    const vault = new Vault([randomBytes(32)]);
    expect(vault.seal('text', 'place').equals(vault.seal('text', 'place'))).toBe(false);
  });
});

describe('keyed hashes', () => {
  it('tell lists of parts apart that read the same', () => {
    const hasher = new KeyedHasher(randomBytes(32));
    expect(hasher.hash('ab', 'c')).not.toBe(hasher.hash('a', 'bc'));
    expect(hasher.hash('a')).toBe(hasher.hash('a'));
    expect(new KeyedHasher(randomBytes(32)).hash('a')).not.toBe(hasher.hash('a'));
  });
});
