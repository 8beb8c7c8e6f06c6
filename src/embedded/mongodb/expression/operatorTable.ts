import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { accumulatorOperators } from './accumulatorOperators.js';
import { arithmeticOperators } from './arithmeticOperators.js';
import { arrayOperators } from './arrayOperators.js';
import { arraySelectionOperators } from './arraySelectionOperators.js';
import { booleanOperators } from './booleanOperators.js';
import { comparisonOperators } from './comparisonOperators.js';
import { conditionalOperators } from './conditionalOperators.js';
import { dateArithmeticOperators } from './dateArithmeticOperators.js';
import { dateOperators } from './dateOperators.js';
import type { OperatorTable } from './expression.js';
import { lambdaOperators } from './lambdaOperators.js';
import { objectOperators } from './objectOperators.js';
import { regexOperators } from './regexOperators.js';
import { roundingOperators } from './roundingOperators.js';
import { setOperators } from './setOperators.js';
import { stringOperators } from './stringOperators.js';
import { typeOperators } from './typeOperators.js';

/** Every operator that an expression may use. */
export const operatorTable: OperatorTable = {
  ...accumulatorOperators,
  ...arithmeticOperators,
  ...arrayOperators,
  ...arraySelectionOperators,
  ...booleanOperators,
  ...comparisonOperators,
  ...conditionalOperators,
  ...dateArithmeticOperators,
  ...dateOperators,
  ...lambdaOperators,
  ...objectOperators,
  ...regexOperators,
  ...roundingOperators,
  ...setOperators,
  ...stringOperators,
  ...typeOperators,
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
  $rand: () => () => Math.random(),
};

const knownButMissing = new Set([
  '$accumulator',
  '$acos',
  '$acosh',
  '$asin',
  '$asinh',
  '$atan',
  '$atan2',
  '$atanh',
  '$binarySize',
  '$bitAnd',
  '$bitNot',
  '$bitOr',
  '$bitXor',
  '$bsonSize',
  '$cos',
  '$cosh',
  '$dateFromString',
  '$degreesToRadians',
  '$function',
  '$median',
  '$meta',
  '$percentile',
  '$radiansToDegrees',
  '$sampleRate',
  '$sigmoid',
  '$sin',
  '$sinh',
  '$stdDevPop',
  '$stdDevSamp',
  '$tan',
  '$tanh',
  '$toDecimal',
  '$toHashedIndexKey',
  '$toUUID',
  '$tsIncrement',
  '$tsSecond',
  '$zip',
]);

/** Whether MongoDB has no operator of a name either. */
export function isUnknownOperator(name: string): boolean {
  return !Object.hasOwn(operatorTable, name) && !knownButMissing.has(name);
}

/** The error for an operator that is not in the table. */
export function missingOperatorError(name: string): CommandError {
  return isUnknownOperator(name)
    ? new CommandError(168, `Unrecognized expression '${name}'`)
    : notImplemented(`the expression operator ${name}`);
}
