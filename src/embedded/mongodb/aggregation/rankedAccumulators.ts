import { asInteger } from '../bson/asInteger.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Expression, MaybeValue } from '../expression/expression.js';
import { namedArguments } from '../expression/namedArguments.js';
import { rootScope } from '../expression/scope.js';
import { encodeKey } from '../key/encodeKey.js';
import { parseSort } from '../key/parseSort.js';
import { sortKey } from '../key/sortKey.js';
import type { AccumulatorCompiler, AccumulatorState, AccumulatorTable } from './accumulator.js';

/** Accumulators that keep the first, last, least or greatest few. */
export const rankedAccumulators: AccumulatorTable = {
  $firstN: inputAccumulator('$firstN', (n) => ranked(n, 'first', () => '')),
  $lastN: inputAccumulator('$lastN', (n) => ranked(n, 'last', () => '')),
  $minN: inputAccumulator('$minN', (n) => withoutNulls(ranked(n, 'first', keyOfValue))),
  $maxN: inputAccumulator('$maxN', (n) => descending(withoutNulls(ranked(n, 'last', keyOfValue)))),
  $topN: sortedAccumulator('$topN', 'first', true),
  $top: sortedAccumulator('$top', 'first', false),
  $bottomN: sortedAccumulator('$bottomN', 'last', true),
  $bottom: sortedAccumulator('$bottom', 'last', false),
};

interface Candidate {
  readonly value: MaybeValue;
  /** The document or value that decides on the rank. */
  readonly key: string;
}

interface Ranked {
  add(value: MaybeValue, key?: string): void;
  result(): BsonValue[];
}

/** Keeps `n` candidates, the first or last of the order of keys; equal keys stay as they came. */
function ranked(n: number, kept: 'first' | 'last', keyOf: (value: MaybeValue) => string): Ranked {
  let candidates: Candidate[] = [];
  const settle = () => {
    candidates.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
    candidates = kept === 'first' ? candidates.slice(0, n) : candidates.slice(-n);
  };
  return {
    add: (value, key = keyOf(value)) => {
      candidates.push({ value, key });
      // Sorting now and then keeps memory at a few times `n`.
      if (candidates.length > 4 * n + 64) settle();
    },
    result: () => {
      settle();
      return candidates.map(({ value }) => value ?? null);
    },
  };
}

function keyOfValue(value: MaybeValue): string {
  return encodeKey([value ?? null]);
}

function withoutNulls(inner: Ranked): Ranked {
  return {
    add: (value) => {
      if (value !== undefined && value !== null) inner.add(value);
    },
    result: () => inner.result(),
  };
}

function descending(inner: Ranked): Ranked {
  return { add: (value) => inner.add(value), result: () => inner.result().toReversed() };
}

function inputAccumulator(operator: string, start: (n: number) => Ranked): AccumulatorCompiler {
  return (operand, compile) => {
    const named = namedArguments(operator, operand, ['input', 'n']);
    const input = compile(named.input ?? null);
    const n = positiveInteger(operator, compile(named.n ?? null));
    return () => {
      const state = start(n);
      return { add: (scope) => state.add(input(scope)), result: () => state.result() };
    };
  };
}

function sortedAccumulator(
  operator: string,
  kept: 'first' | 'last',
  isMany: boolean,
): AccumulatorCompiler {
  return (operand, compile) => {
    const required = ['sortBy', 'output', ...(isMany ? ['n'] : [])];
    const named = namedArguments(operator, operand, required);
    if (!isDocument(named.sortBy)) {
      throw new CommandError(10065, `${operator}: expected 'sortBy' to be an object`);
    }
    const pattern = parseSort(named.sortBy);
    const output = compile(named.output ?? null);
    const n = isMany ? positiveInteger(operator, compile(named.n ?? null)) : 1;
    return (): AccumulatorState => {
      const state = ranked(n, kept, () => '');
      return {
        add: (scope) => state.add(output(scope), sortKey(scope.root, pattern)),
        result: () => (isMany ? state.result() : state.result()[0]),
      };
    };
  };
}

/** `n` may be an expression, but not one of the grouped documents. */
function positiveInteger(operator: string, expression: Expression): number {
  const value = expression(rootScope(newDocument())) ?? null;
  const n = asInteger(value);
  if (n !== undefined && n > 0) return n;
  throw new CommandError(
    5787908,
    `${operator}: 'n' must be a positive integer (and, here, a constant), found ${describeValue(value)}`,
  );
}
