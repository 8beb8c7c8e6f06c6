import type { BsonValue } from '../bson/bsonValue.js';
import type { Scope } from './scope.js';

/** A value, or `undefined` where MongoDB speaks of a missing one. */
export type MaybeValue = BsonValue | undefined;

/** A compiled expression. */
export type Expression = (scope: Scope) => MaybeValue;

/** Compiles an operand; `names` are variables that it may use besides those around it. */
export type ExpressionCompiler = (operand: BsonValue, names?: readonly string[]) => Expression;

/** Compiles one operator's operand. */
export type OperatorCompiler = (operand: BsonValue, compile: ExpressionCompiler) => Expression;

/** Operators by name. */
export type OperatorTable = Readonly<Record<string, OperatorCompiler>>;
