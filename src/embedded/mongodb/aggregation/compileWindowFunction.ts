import { asInteger } from '../bson/asInteger.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { namedArguments } from '../expression/namedArguments.js';
import { rootScope, type Variables } from '../expression/scope.js';
import type { FieldPattern } from '../key/fieldPattern.js';
import { sortKey } from '../key/sortKey.js';
import { notImplemented } from '../notImplemented.js';
import type { Accumulator } from './accumulator.js';
import { compileAccumulator, isAccumulator } from './compileAccumulator.js';
import { parseWindow, type WindowBounds } from './parseWindow.js';

/** Computes a field for every document of a sorted partition. */
export type WindowFunction = (documents: readonly BsonDocument[]) => readonly BsonValue[];

type WindowFunctionCompiler = (
  operand: BsonValue,
  sort: FieldPattern,
  variables: Variables,
) => WindowFunction;

const rankFunctions: Readonly<Record<string, WindowFunctionCompiler>> = {
  $documentNumber: () => (documents) => documents.map((_, index) => index + 1),
  $rank: (_, sort) => (documents) => rank(documents, sort, (index) => index + 1),
  $denseRank: (_, sort) => (documents) => rank(documents, sort, (_index, before) => before + 1),
  $shift: compileShift,
};

/** Compiles one output of `$setWindowFields`, such as `{ $sum: '$total', window: … }`. */
export function compileWindowFunction(
  field: string,
  specification: BsonValue,
  sort: FieldPattern | undefined,
  variables: Variables,
): WindowFunction {
  const entries = isDocument(specification) ? Object.entries(specification) : [];
  const [entry, ...others] = entries.filter(([name]) => name !== 'window');
  if (entry === undefined || others.length > 0 || !isDocument(specification)) {
    throw new CommandError(9, `The field '${field}' must specify exactly one window function`);
  }
  const [name, operand] = entry;
  if (isAccumulator(name)) {
    const accumulator = compileAccumulator(field, newDocument({ [name]: operand }), variables);
    return overWindows(accumulator, parseWindow(specification.window, sort), variables);
  }
  const compile = Object.hasOwn(rankFunctions, name) ? rankFunctions[name] : undefined;
  if (compile === undefined) throw notImplemented(`the window function ${name}`);
  if (specification.window !== undefined) {
    throw new CommandError(5371601, `${name} does not accept a 'window' field`);
  }
  if (sort === undefined)
    throw new CommandError(5371602, `${name} must be specified with a sortBy`);
  return compile(operand, sort, variables);
}

function overWindows(
  accumulator: Accumulator,
  bounds: WindowBounds,
  variables: Variables,
): WindowFunction {
  return (documents) => {
    const scopes = documents.map((document) => rootScope(document, variables));
    let state = accumulator();
    let window = { start: 0, end: 0 };
    return bounds(documents).map((next) => {
      // While only its end moves on, a window just takes more documents in.
      if (next.start !== window.start) {
        state = accumulator();
        window = { start: next.start, end: next.start };
      }
      for (const scope of scopes.slice(window.end, next.end)) state.add(scope);
      window = { start: next.start, end: Math.max(window.end, next.end) };
      return state.result() ?? null;
    });
  };
}

function rank(
  documents: readonly BsonDocument[],
  sort: FieldPattern,
  next: (index: number, before: number) => number,
): BsonValue[] {
  if (sort.names.length !== 1) {
    throw new CommandError(5371603, '$rank and $denseRank must be specified with one sortBy field');
  }
  let before = { key: '', rank: 0 };
  return documents.map((document, index) => {
    const key = sortKey(document, sort);
    if (index === 0 || key !== before.key) before = { key, rank: next(index, before.rank) };
    return before.rank;
  });
}

function compileShift(operand: BsonValue, _: FieldPattern, variables: Variables): WindowFunction {
  const named = namedArguments('$shift', operand, ['output', 'by'], ['default']);
  const output = compileExpression(named.output ?? null, variables);
  const by = asInteger(named.by);
  if (by === undefined) throw new CommandError(9, "'$shift:by' must be an integer");
  const otherwise = named.default ?? null;
  return (documents) =>
    documents.map((_document, index) => {
      const other = documents[index + by];
      return other === undefined ? otherwise : (output(rootScope(other, variables)) ?? null);
    });
}
