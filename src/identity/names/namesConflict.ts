import { compareNames } from './compareNames.js';
import type { PersonName } from './PersonName.js';

/**
 * Whether two names cannot be of one person. Who has the same given name and another family name
 * may have married.
 */
export function namesConflict(a: PersonName, b: PersonName): boolean {
  const { given, family } = compareNames(a, b);
  const isSameGiven = given === 'same' || given === 'form';
  return given === 'different' || (family === 'different' && !isSameGiven);
}
