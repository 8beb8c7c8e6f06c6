import { Double } from 'bson';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareStrings } from '../bson/compareStrings.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { isNullish } from './arithmeticOperators.js';
import { needInteger, typeOf } from './arrayOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';
import { namedArguments } from './namedArguments.js';

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };
const whitespace = [...'\0 \t\n\v\f\r\u00a0\u1680'].concat(
  Array.from({ length: 11 }, (_, index) => String.fromCodePoint(0x2000 + index)),
);

/** Operators on strings; lengths and places count code points or UTF-8 bytes, as their names say. */
export const stringOperators: OperatorTable = {
  ...functionOperator('$concat', anyNumber, (...values) => {
    if (values.some(isNullish)) return null;
    return values.map((value) => needString('$concat', value)).join('');
  }),
  ...functionOperator('$toLower', 1, (value) => changeCase('$toLower', value, /[A-Z]/g, 32)),
  ...functionOperator('$toUpper', 1, (value) => changeCase('$toUpper', value, /[a-z]/g, -32)),
  ...functionOperator('$strLenCP', 1, (value) => [...needString('$strLenCP', value, 34471)].length),
  ...functionOperator('$strLenBytes', 1, (value) =>
    Buffer.byteLength(needString('$strLenBytes', value, 34473)),
  ),
  ...functionOperator('$substrCP', 3, (value, start, count) => {
    const first = needNatural('$substrCP', start);
    const length = needNatural('$substrCP', count);
    return [...toText('$substrCP', value)].slice(first, first + length).join('');
  }),
  ...functionOperator('$substrBytes', 3, substrBytes),
  ...functionOperator('$substr', 3, substrBytes),
  ...functionOperator('$split', 2, (value, separator) => {
    if (isNullish(value) || isNullish(separator)) return null;
    if (separator === '') throw new CommandError(40087, '$split requires a non-empty separator');
    return needString('$split', value).split(needString('$split', separator));
  }),
  ...functionOperator('$indexOfCP', { min: 2, max: 4 }, (...values) =>
    indexOf('$indexOfCP', (text) => [...text].length, ...values),
  ),
  ...functionOperator('$indexOfBytes', { min: 2, max: 4 }, (...values) =>
    indexOf('$indexOfBytes', (text) => Buffer.byteLength(text), ...values),
  ),
  ...functionOperator('$strcasecmp', 2, (left, right) =>
    Math.sign(
      compareStrings(
        changeCase('$strcasecmp', left, /[a-z]/g, -32),
        changeCase('$strcasecmp', right, /[a-z]/g, -32),
      ),
    ),
  ),
  ...replaceOperator('$replaceOne', (text, find, replacement) => {
    const index = text.indexOf(find);
    return index < 0 ? text : text.slice(0, index) + replacement + text.slice(index + find.length);
  }),
  ...replaceOperator('$replaceAll', (text, find, replacement) =>
    text.split(find).join(replacement),
  ),
  ...trimOperator('$trim', true, true),
  ...trimOperator('$ltrim', true, false),
  ...trimOperator('$rtrim', false, true),
};

function needString(operator: string, value: MaybeValue, code = 16702): string {
  if (typeof value === 'string') return value;
  throw new CommandError(code, `${operator} only supports strings, not ${typeOf(value)}`);
}

/** What the older string operators make of a value that is no string. */
function toText(operator: string, value: MaybeValue): string {
  if (isNullish(value)) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Double) return String(value.value);
  if (value instanceof Date) return value.toISOString();
  return needString(operator, value);
}

// MongoDB changes the case of ASCII letters only.
function changeCase(operator: string, value: MaybeValue, letters: RegExp, shift: number): string {
  return toText(operator, value).replace(letters, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + shift),
  );
}

function needNatural(operator: string, value: MaybeValue): number {
  const number = needInteger(operator, value);
  if (number < 0) throw new CommandError(34452, `${operator} needs nonnegative numbers`);
  return number;
}

function substrBytes(value: MaybeValue, start: MaybeValue, count: MaybeValue): string {
  const bytes = Buffer.from(toText('$substrBytes', value));
  const first = needInteger('$substrBytes', start);
  const length = needInteger('$substrBytes', count);
  if (first < 0) throw new CommandError(50752, '$substrBytes: starting index must be non-negative');
  const end = length < 0 ? bytes.length : Math.min(first + length, bytes.length);
  if (isContinuation(bytes[first]) || isContinuation(bytes[end])) {
    throw new CommandError(28656, '$substrBytes: a boundary is in the middle of a UTF-8 character');
  }
  return bytes.toString('utf8', first, end);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function indexOf(
  operator: string,
  measure: (text: string) => number,
  ...[value, search, start, end]: readonly MaybeValue[]
): MaybeValue {
  if (start !== undefined || end !== undefined) {
    throw notImplemented(`${operator} with a start or an end`);
  }
  if (isNullish(value)) return null;
  const text = needString(operator, value);
  const index = text.indexOf(needString(operator, search));
  return index < 0 ? -1 : measure(text.slice(0, index));
}

function replaceOperator(
  operator: string,
  replace: (text: string, find: string, replacement: string) => string,
): OperatorTable {
  return {
    [operator]: (operand, compile) => {
      const named = namedArguments(operator, operand, ['input', 'find', 'replacement']);
      const args = [named.input, named.find, named.replacement].map((item) =>
        compile(item ?? null),
      );
      return (scope) => {
        const values = args.map((argument) => argument(scope));
        if (values.some(isNullish)) return null;
        const [text = '', find = '', replacement = ''] = values.map((value) =>
          needString(operator, value),
        );
        return replace(text, find, replacement);
      };
    },
  };
}

function trimOperator(operator: string, left: boolean, right: boolean): OperatorTable {
  return {
    [operator]: (operand, compile) => {
      const named = namedArguments(operator, operand, ['input'], ['chars']);
      const input = compile(named.input ?? null);
      const characters = named.chars === undefined ? undefined : compile(named.chars);
      return (scope) => {
        const value = input(scope);
        const chars = characters?.(scope);
        if (isNullish(value) || (characters !== undefined && isNullish(chars))) return null;
        const set =
          chars === undefined ? whitespace : [...needString(operator, chars as BsonValue)];
        return trim([...needString(operator, value)], set, left, right);
      };
    },
  };
}

function trim(text: readonly string[], set: readonly string[], left: boolean, right: boolean) {
  let start = 0;
  let end = text.length;
  while (left && start < end && set.includes(text[start] as string)) start++;
  while (right && end > start && set.includes(text[end - 1] as string)) end--;
  return text.slice(start, end).join('');
}
