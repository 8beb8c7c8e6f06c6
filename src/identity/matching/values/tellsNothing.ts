import { assertNever } from '../../../lib/assertNever.js';
import { isPlaceholder } from '../../identifiers/isPlaceholder.js';
import { foldText } from '../../names/foldText.js';
import { isNobodysName } from '../../names/isNobodysName.js';
import { saysUnknown } from '../../names/saysUnknown.js';
import type { AttributeKind } from '../AttributeSpec.js';

/** Missing values as programs write them; in the place of a name they may be one. */
const MISSING: ReadonlySet<string> = new Set(['na', 'nan', 'nil']);
/** Days that calendars of machines begin and end with. */
const NO_DAYS: ReadonlySet<string> = new Set([
  '00010101',
  '17530101',
  '18991230',
  '18991231',
  '19000101',
  '19700101',
  '99991231',
]);
const NO_CODE = /^(?:0+|9+|x+)$/;
const NO_NUMBER = /^(.)\1{4,}$/;

/** Whether a normalised value of a kind stands where something had to be written. */
export function tellsNothing(kind: AttributeKind, value: string): boolean {
  switch (kind) {
    case 'givenName':
      return isNobodysName(value);
    case 'familyName':
      return saysUnknown(value);
    case 'date':
      return NO_DAYS.has(value);
    case 'email':
      return value.includes('@') ? isPlaceholder('EMAIL', value) : isNoWord(foldText(value));
    case 'phone':
      return isPlaceholder('PHONE', value);
    case 'postalCode':
      return NO_CODE.test(value) || isNoWord(value);
    case 'identifier':
      return NO_NUMBER.test(value) || isNoWord(value);
    case 'city':
    case 'street':
    case 'number':
    case 'text':
      return isNoWord(value);
    default:
      return assertNever(kind);
  }
}

function isNoWord(value: string): boolean {
  return MISSING.has(value) || saysUnknown(value);
}
