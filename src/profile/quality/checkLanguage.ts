import { languageTag } from '../languageTag.js';
import type { Fault } from './Fault.js';

/** What is wrong with a language, if anything: BCP 47 is expected. */
export function checkLanguage(text: string): Fault | undefined {
  try {
    Intl.getCanonicalLocales(languageTag(text));
    return undefined;
  } catch {
    return { reason: 'MALFORMED', expected: 'a language such as nl or de-AT (BCP 47)' };
  }
}
