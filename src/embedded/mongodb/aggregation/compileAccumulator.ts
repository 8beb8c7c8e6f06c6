import type { BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import type { Variables } from '../expression/scope.js';
import { notImplemented } from '../notImplemented.js';
import type { Accumulator, AccumulatorTable } from './accumulator.js';
import { rankedAccumulators } from './rankedAccumulators.js';
import { valueAccumulators } from './valueAccumulators.js';

const accumulators: AccumulatorTable = { ...valueAccumulators, ...rankedAccumulators };
const knownButMissing = new Set([
  '$accumulator',
  '$median',
  '$percentile',
  '$concatArrays',
  '$setUnion',
]);

/** Whether a name is that of an accumulator. */
export function isAccumulator(name: string): boolean {
  return Object.hasOwn(accumulators, name);
}

/** Compiles an accumulator such as `{ $sum: '$total' }`, the value of the output field `field`. */
export function compileAccumulator(
  field: string,
  specification: BsonValue,
  variables: Variables,
): Accumulator {
  const [entry, ...others] = isDocument(specification) ? Object.entries(specification) : [];
  if (entry === undefined) {
    throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  }
  const [name, operand] = entry;
  if (others.length > 0) {
    throw new CommandError(40238, `The field '${field}' must specify one accumulator`);
  }
  const compile = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (compile !== undefined)
    return compile(operand, (value) => compileExpression(value, variables));
  throw knownButMissing.has(name)
    ? notImplemented(`the accumulator ${name}`)
    : new CommandError(15952, `unknown group operator '${name}'`);
}
