import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { parseSort } from '../key/parseSort.js';
import { sortByKey } from '../key/sortByKey.js';
import { sortKey } from '../key/sortKey.js';
import { isNullish } from './arithmeticOperators.js';
import { needArray, needInteger } from './arrayOperators.js';
import type { Expression, ExpressionCompiler, OperatorTable } from './expression.js';
import { namedArguments } from './namedArguments.js';

/** Operators that choose or order items of an array; as accumulators they have files of their own. */
export const arraySelectionOperators: OperatorTable = {
  ...selectN('$firstN', (items, count) => items.slice(0, count)),
  ...selectN('$lastN', (items, count) => items.slice(-count)),
  ...selectN('$minN', (items, count) => ordered(items).slice(0, count)),
  ...selectN('$maxN', (items, count) => ordered(items).toReversed().slice(0, count)),
  $sortArray: compileSortArray,
};

function selectN(
  operator: string,
  select: (items: readonly BsonValue[], count: number) => BsonValue[],
): OperatorTable {
  return {
    [operator]: (operand, compile) => {
      const named = namedArguments(operator, operand, ['input', 'n']);
      const input = compile(named.input ?? null);
      const n = compile(named.n ?? null);
      return (scope) => {
        const array = input(scope);
        const count = needInteger(operator, n(scope));
        if (count <= 0)
          throw new CommandError(5787908, `'n' must be greater than 0, found ${count}`);
        return isNullish(array) ? null : select(needArray(operator, array), count);
      };
    },
  };
}

function ordered(items: readonly BsonValue[]): BsonValue[] {
  return items.filter((item) => item !== null).sort(compareValues);
}

function compileSortArray(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const { input, sortBy } = namedArguments('$sortArray', operand, ['input', 'sortBy']);
  const evaluate = compile(input ?? null);
  const sort = itemSort(sortBy ?? null);
  return (scope) => {
    const array = evaluate(scope);
    return isNullish(array) ? null : sort(needArray('$sortArray', array));
  };
}

function itemSort(sortBy: BsonValue): (items: readonly BsonValue[]) => BsonValue[] {
  if (sortBy === 1) return (items) => items.toSorted(compareValues);
  if (sortBy === -1) return (items) => items.toSorted((left, right) => compareValues(right, left));
  if (!isDocument(sortBy)) throw new CommandError(2942505, '$sortArray needs a sort specification');
  const pattern = parseSort(sortBy);
  return (items) =>
    sortByKey(items, (item) => sortKey(isDocument(item) ? item : newDocument(), pattern));
}
