import { domainToASCII } from 'node:url';
import { LRUCache } from 'lru-cache';
import { withoutUnseen } from '../../lib/withoutUnseen.js';

/** An address with its owner's name before it, as mail programs write it (RFC 5322). */
const NAMED = /<([^<>]+)>[^<>]*$/;
/** What lists of addresses leave around one. */
const AROUND = /^[\s"'<(,;]+|[\s"'>),;.]+$/g;

const ADDRESS = /^([^\s@]+)@([^\s@]+)$/;
const DOMAIN = /[^.]\.[^.]+$/;

/** Most addresses, in the form that is compared already: what domains can be besides is told by `domainToASCII`. */
const PLAIN = /^[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;
/** What a domain in another script begins with, or a part of it; it may be none. */
const ENCODED = 'xn--';

/** How the part before the `@` is compared. */
export type EmailLocalPart = 'lowerCase' | 'exact';

/** An e-mail address in the form that is compared; undefined for what is none. */
export function normaliseEmail(text: string, localPart: EmailLocalPart): string | undefined {
  if (PLAIN.test(text) && !text.includes(ENCODED)) return text;
  const seen = withoutUnseen(text).normalize('NFC');
  const [, local, domain] =
    ADDRESS.exec(
      (NAMED.exec(seen)?.[1] ?? seen)
        .replaceAll(AROUND, '')
        .replace(/^mailto:/i, '')
        .replace(/\s*@\s*/, '@'),
    ) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const folded = domain.toLowerCase().replaceAll(/[.,]+/g, '.');
  const ascii = DOMAIN.test(folded) ? asciiDomain(folded) : '';
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
