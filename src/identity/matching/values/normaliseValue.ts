import { assertNever } from '../../../lib/assertNever.js';
import { mailboxOf } from '../../identifiers/mailboxOf.js';
import { foldText } from '../../names/foldText.js';
import type { AttributeKind } from '../AttributeSpec.js';
import { normaliseDate } from './normaliseDate.js';
import { tellsNothing } from './tellsNothing.js';

/** What most addresses and numbers look like; others take several times as long to normalise. */
const PLAIN = /^[!-~]*$/;
const DIGITS = /^[1-9][0-9]*$/;

/** The form in which values of a kind are compared; null where nothing is left of it, and for placeholders. */
export function normaliseValue(kind: AttributeKind, raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const value = normalise(kind, raw);
  return value === '' || tellsNothing(kind, value) ? null : value;
}

function normalise(kind: AttributeKind, raw: string): string {
  switch (kind) {
    case 'givenName':
    case 'familyName':
    case 'city':
    case 'street':
    case 'text':
      return foldText(raw);
    case 'date':
      return normaliseDate(raw);
    case 'email':
      return mailboxOf(
        PLAIN.test(raw)
          ? raw.toLowerCase()
          : raw.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ''),
      );
    case 'phone':
      return DIGITS.test(raw) ? raw : raw.replaceAll(/\D+/gu, '').replace(/^0+/u, '');
    case 'postalCode':
    case 'number':
    case 'identifier':
      return foldText(raw).replaceAll(' ', '');
    default:
      return assertNever(kind);
  }
}
