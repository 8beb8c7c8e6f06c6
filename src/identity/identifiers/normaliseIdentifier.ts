import type { ValidConfig } from '../../config/configShape.js';
import { withoutUnseen } from '../../lib/withoutUnseen.js';
import { canonicalHandle } from '../../sources/canonicalHandle.js';
import { normaliseEmail } from './normaliseEmail.js';
import { normalisePhone } from './normalisePhone.js';

/** What normalisation is told by the configuration. */
export type NormalisationRules = Pick<ValidConfig['identity'], 'region' | 'emailLocalPart'>;

const MAX_LENGTH = 320;

/** An identifier in the form that is compared and hashed; undefined for what can be none. */
export function normaliseIdentifier(
  type: string,
  text: string,
  rules: NormalisationRules,
): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  switch (type) {
    case 'EMAIL':
      return normaliseEmail(text, rules.emailLocalPart);
    case 'PHONE':
      return normalisePhone(text, rules.region);
    case 'LOYALTY_NUMBER':
    case 'CUSTOMER_NUMBER':
      return nonEmpty(
        withoutUnseen(text)
          .normalize('NFKC')
          .toUpperCase()
          .replaceAll(/[\s\-./]/g, ''),
      );
    case 'SOCIAL_HANDLE':
      return nonEmpty(canonicalHandle(withoutUnseen(text).normalize('NFC')));
    default:
      return nonEmpty(withoutUnseen(text).normalize('NFC').trim());
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  EMAIL: 'an address such as name@example.com',
  PHONE: 'a number such as +31 20 123 4567, or a national one of the configured region',
  LOYALTY_NUMBER: 'letters and digits',
  CUSTOMER_NUMBER: 'letters and digits',
  SOCIAL_HANDLE: 'network and handle such as twitter:hatfan, or the URL of the profile',
};

/** Says what a valid identifier of a type looks like. */
export function describeIdentifier(type: string): string {
  return EXAMPLES[type] ?? `a text of 1 to ${MAX_LENGTH} characters`;
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
