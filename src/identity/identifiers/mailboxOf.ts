import { mistypedProvider } from './mistypedProvider.js';

const DOTLESS = 'gmail.com';

/**
 * The mailbox that an e-mail address leads to, where addresses are known to be made up: what follows a
 * plus sign (RFC 5233) is a note, and Gmail knows no dots; `gmial.com` is a slip.
 */
export function mailboxOf(written: string): string {
  const at = written.lastIndexOf('@');
  const mistyped = written.slice(at + 1);
  const domain = mistypedProvider(mistyped) ?? mistyped;
  const address = domain === mistyped ? written : `${written.slice(0, at + 1)}${domain}`;
  const isGmail = domain === DOTLESS || domain === 'googlemail.com';
  if (!isGmail && !address.includes('+')) return address;
  const plus = address.indexOf('+');
  const local = plus > 0 && plus < at ? address.slice(0, plus) : address.slice(0, at);
  return isGmail ? `${local.replaceAll('.', '')}@${DOTLESS}` : `${local}@${domain}`;
}
