import { exact } from './exact.js';
import type { MatchRule } from './MatchRule.js';
import { similar } from './similar.js';
import { together } from './together.js';

/** The rules of a configuration that names none; identifiers of other types link exactly, too. */
export const defaultRules: readonly MatchRule[] = [
  exact('CUSTOMER_NUMBER'),
  exact('LOYALTY_NUMBER'),
  exact('EMAIL'),
  exact('SOCIAL_HANDLE'),
  exact('PHONE', { and: similar('name') }),
  exact('DEVICE_ID', { and: similar('name') }),
  // Of those who have a common name, some were born on one day.
  together(['name', 'birthDate', 'postalCode']),
  together(['name', 'birthDate'], { unlessAllDiffer: ['EMAIL', 'PHONE'] }),
  // People of similar names were born on one day, too, where there are many.
  together(['familyName', 'birthDate'], {
    and: similar('writtenName'),
    unlessDiffering: ['EMAIL', 'PHONE'],
  }),
  together(['givenName', 'birthDate'], {
    and: similar('writtenName'),
    unlessDiffering: ['EMAIL', 'PHONE'],
  }),
  // Initials, and errors in both names, behind one postal code.
  together(['birthDate', 'postalCode'], {
    and: similar('writtenName'),
    unlessAllDiffer: ['EMAIL', 'PHONE'],
  }),
  // Who marries takes another family name.
  together(['givenName', 'birthDate', 'address'], {
    and: similar('givenName'),
    unlessAllDiffer: ['EMAIL', 'PHONE'],
  }),
  // A father and a son of one name live together, and so may namesakes behind one code.
  together(['name', 'address'], { unlessAllDiffer: ['EMAIL', 'PHONE'] }),
  together(['name', 'postalUnit'], { unlessAllDiffer: ['EMAIL', 'PHONE'] }),
  // Several thousand people may live behind a postal code, and a few of them be namesakes.
  together(['name', 'postalCode'], { unlessDiffering: ['EMAIL', 'PHONE'] }),
  // Of two family names, one is often all that is written.
  together(['givenName', 'address'], {
    and: similar('writtenName'),
    unlessAllDiffer: ['EMAIL', 'PHONE'],
  }),
  together(['postalUnit'], { and: similar('writtenName'), unlessAllDiffer: ['EMAIL', 'PHONE'] }),
];
