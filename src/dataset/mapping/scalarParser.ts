import { isNoTime } from '../values/isNoTime.js';
import { parseBoolean } from '../values/parseBoolean.js';
import { parseDate } from '../values/parseDate.js';
import { parseDateTime } from '../values/parseDateTime.js';
import { parseNumber } from '../values/parseNumber.js';
import { parseText } from '../values/parseText.js';
import { parseWholeNumber } from '../values/parseWholeNumber.js';

type Parser = (value: unknown) => unknown;

/** How values of a scalar of the schema are read; an empty text is no number, date or truth value. */
export function scalarParser(scalar: string): Parser {
  switch (scalar) {
    case 'Int':
      return unlessEmpty(parseWholeNumber);
    case 'Float':
      return unlessEmpty(parseNumber);
    case 'Boolean':
      return unlessEmpty(parseBoolean);
    case 'DateTime':
      return (value) => (isNoTime(value) ? null : parseDateTime(value));
    case 'Date':
      return (value) => (isNoTime(value) ? null : parseDate(value));
    case 'JSON':
      return (value) => value;
    default:
      return parseText;
  }
}

function unlessEmpty(parse: Parser): Parser {
  return (value) => (value === '' ? null : parse(value));
}
