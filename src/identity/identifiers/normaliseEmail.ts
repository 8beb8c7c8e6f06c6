import { domainToASCII } from 'node:url';
import { LRUCache } from 'lru-cache';

const ADDRESS = /^([^\s@]+)@([^\s@]+\.[^\s@.]+)$/;

/** How the part before the `@` is compared. */
export type EmailLocalPart = 'lowerCase' | 'exact';

/** An e-mail address in the form that is compared; undefined for what is none. */
export function normaliseEmail(text: string, localPart: EmailLocalPart): string | undefined {
  const [, local, domain] =
    ADDRESS.exec(
      text
        .normalize('NFC')
        .trim()
        .replace(/^mailto:/i, ''),
    ) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const ascii = asciiDomain(domain.toLowerCase());
  if (ascii === '') return undefined;
  return `${localPart === 'lowerCase' ? local.toLowerCase() : local}@${ascii}`;
}

/** Most addresses have one of a few domains, and asking for their form costs more than all the rest. */
const domains = new LRUCache<string, string>({ max: 1_000 });

function asciiDomain(domain: string): string {
  let ascii = domains.get(domain);
  if (ascii === undefined) {
    ascii = domainToASCII(domain);
    domains.set(domain, ascii);
  }
  return ascii;
}
