import { parseBoolean } from '../values/parseBoolean.js';
import { parseDate } from '../values/parseDate.js';
import { parseDateTime } from '../values/parseDateTime.js';
import { parseNumber } from '../values/parseNumber.js';
import { parseText } from '../values/parseText.js';
import { parseWholeNumber } from '../values/parseWholeNumber.js';

/** Reads a value as a scalar of the schema; an empty text is no number, date or truth value. */
export function parseScalar(scalar: string, value: unknown): unknown {
  switch (scalar) {
    case 'Int':
      return value === '' ? null : parseWholeNumber(value);
    case 'Float':
      return value === '' ? null : parseNumber(value);
    case 'Boolean':
      return value === '' ? null : parseBoolean(value);
    case 'DateTime':
      return value === '' ? null : parseDateTime(value);
    case 'Date':
      return value === '' ? null : parseDate(value);
    case 'JSON':
      return value;
    default:
      return parseText(value);
  }
}
