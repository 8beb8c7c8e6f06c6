import { domainToASCII } from 'node:url';
import { LRUCache } from 'lru-cache';
import { withoutUnseen } from '../../lib/withoutUnseen.js';

const ADDRESS = /^([^\s@]+)@([^\s@]+\.[^\s@.]+)$/;

/** Most addresses, in the form that is compared already: what domains can be besides is told by `domainToASCII`. */
const PLAIN = /^[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;
/** What a domain in another script begins with, or a part of it; it may be none. */
const ENCODED = 'xn--';

/** How the part before the `@` is compared. */
export type EmailLocalPart = 'lowerCase' | 'exact';

/** An e-mail address in the form that is compared; undefined for what is none. */
export function normaliseEmail(text: string, localPart: EmailLocalPart): string | undefined {
  if (PLAIN.test(text) && !text.includes(ENCODED)) return text;
  const [, local, domain] =
    ADDRESS.exec(
      withoutUnseen(text)
        .normalize('NFC')
        .trim()
        .replace(/^mailto:/i, ''),
    ) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const ascii = asciiDomain(domain.toLowerCase());
  if (ascii === '') return undefined;
  return `${localPart === 'lowerCase' ? local.toLowerCase() : local}@${ascii}`;
}

/** Addresses have one of a few domains, and asking for their form costs more than all the rest. */
const domains = new LRUCache<string, string>({ max: 1_000 });

function asciiDomain(domain: string): string {
  let ascii = domains.get(domain);
  if (ascii === undefined) {
    ascii = domainToASCII(domain);
    domains.set(domain, ascii);
  }
  return ascii;
}
