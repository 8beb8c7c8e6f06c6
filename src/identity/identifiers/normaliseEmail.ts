import { domainToASCII } from 'node:url';

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
  const ascii = domainToASCII(domain.toLowerCase());
  if (ascii === '') return undefined;
  return `${localPart === 'lowerCase' ? local.toLowerCase() : local}@${ascii}`;
}
