import type { SimilarCondition } from '../../config/rules/MatchRule.js';
import { compareNames } from './compareNames.js';
import type { PersonName } from './PersonName.js';

/** Whether two names positively agree in what a rule asks for, not merely lack what would differ. */
export function namesAgree(a: PersonName, b: PersonName, part: SimilarCondition['part']): boolean {
  const { given, family } = compareNames(a, b);
  switch (part) {
    case 'givenName':
      return given === 'same';
    case 'familyName':
      return family === 'same';
    case 'name':
      if (family === 'same') return given === 'same' || given === 'initial';
      return given === 'same' && (family === 'unknown' || family === 'initial');
  }
}
