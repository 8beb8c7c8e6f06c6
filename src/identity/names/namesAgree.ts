import type { SimilarCondition } from '../../config/rules/MatchRule.js';
import { compareNames } from './compareNames.js';
import type { PersonName } from './PersonName.js';

/** Whether two names positively agree in what a rule asks for, not merely lack what would differ. */
export function namesAgree(a: PersonName, b: PersonName, part: SimilarCondition['part']): boolean {
  const { given, family } = compareNames(a, b);
  const isSameGiven = given === 'same' || given === 'form';
  switch (part) {
    case 'givenName':
      return isSameGiven;
    case 'familyName':
      return family === 'same';
    case 'name':
      if (family === 'same') return isSameGiven || given === 'initial';
      return isSameGiven && (family === 'unknown' || family === 'initial');
    case 'writtenName':
      return family === 'same' && (given === 'same' || given === 'initial');
  }
}
