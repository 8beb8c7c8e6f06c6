import type { AttributeKind } from '../AttributeSpec.js';
import type { Comparison } from './Comparison.js';
import { compareCodes } from './compareCodes.js';
import { compareDates } from './compareDates.js';
import { compareEmails } from './compareEmails.js';
import { compareIdentifiers } from './compareIdentifiers.js';
import { compareNumbers } from './compareNumbers.js';
import { comparePhones } from './comparePhones.js';
import { compareTexts } from './compareTexts.js';
import { nameComparison } from './nameComparison.js';

const COMPARISONS: Readonly<Record<AttributeKind, Comparison>> = {
  givenName: nameComparison('given'),
  familyName: nameComparison('family'),
  date: compareDates,
  email: compareEmails,
  phone: comparePhones,
  postalCode: compareCodes,
  city: compareTexts,
  street: compareTexts,
  number: compareNumbers,
  identifier: compareIdentifiers,
  text: compareTexts,
};

/** The comparison of a kind of attribute. */
export function comparisonOf(kind: AttributeKind): Comparison {
  return COMPARISONS[kind];
}
