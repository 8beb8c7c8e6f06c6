import { BSONRegExp } from 'bson';
import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { translateRegex } from '../filter/translateRegex.js';
import { isNullish } from './arithmeticOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { namedOperator } from './namedOperator.js';

/** Operators that search strings with regular expressions. */
export const regexOperators: OperatorTable = {
  ...regexOperator('$regexMatch', false, (text, regex) => regex.test(text)),
  ...regexOperator('$regexFind', null, (text, regex) => {
    const [first] = text.matchAll(globally(regex));
    return first === undefined ? null : describeMatch(first);
  }),
  ...regexOperator('$regexFindAll', [], (text, regex) =>
    Array.from(text.matchAll(globally(regex)), describeMatch),
  ),
};

function regexOperator(
  operator: string,
  onNull: MaybeValue,
  search: (text: string, regex: RegExp) => MaybeValue,
): OperatorTable {
  return namedOperator(operator, ['input', 'regex'], ['options'], ({ input, regex, options }) => {
    if (isNullish(input) || isNullish(regex)) return onNull;
    if (typeof input !== 'string') {
      throw new CommandError(51104, `${operator} needs 'input' to be of type string`);
    }
    return search(input, toRegExp(operator, regex, options));
  });
}

function toRegExp(operator: string, regex: MaybeValue, options: MaybeValue): RegExp {
  if (!isNullish(options) && typeof options !== 'string') {
    throw new CommandError(51106, `${operator} needs 'options' to be of type string`);
  }
  if (regex instanceof BSONRegExp) {
    if (regex.options !== '' && options) {
      throw new CommandError(
        51107,
        `${operator}: found regex options both in 'regex' and 'options'`,
      );
    }
    return translateRegex(regex.pattern, regex.options || (options ?? ''));
  }
  if (typeof regex === 'string') return translateRegex(regex, options ?? '');
  throw new CommandError(51105, `${operator} needs 'regex' to be of type string or regex`);
}

function globally(regex: RegExp): RegExp {
  return new RegExp(regex.source, `${regex.flags}g`);
}

function describeMatch(match: RegExpExecArray): BsonDocument {
  return newDocument({
    match: match[0],
    idx: [...match.input.slice(0, match.index)].length,
    captures: match.slice(1).map((capture) => capture ?? null),
  });
}
