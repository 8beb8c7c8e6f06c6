import { isExpression, type MoneyExpression } from '../../config/expressions/Expression.js';
import { parseMoney } from '../values/parseMoney.js';
import type { CompileContext } from './CompileContext.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** Compiles `money(…)`; an amount that is not there is no amount, not zero. */
export function compileMoney(
  { amount, currency, unit, digits }: MoneyExpression,
  path: string,
  context: CompileContext,
): Reader {
  const readAmount = readLeaf(amount, path, context, 'CONTENT');
  const readCurrency =
    isExpression(currency) && currency.is === 'constant'
      ? () => currency.value
      : readLeaf(currency, path, context, 'CONTENT');
  return (raw) => {
    const value = readAmount(raw);
    if (value === null || value === undefined || value === '') return null;
    return parseMoney(value, readCurrency(raw), unit, digits);
  };
}
