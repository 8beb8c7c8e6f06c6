import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { rootScope, type Scope, type Variables } from '../expression/scope.js';
import { encodeKey } from '../key/encodeKey.js';
import type { Accumulator, AccumulatorState } from './accumulator.js';
import { compileAccumulator } from './compileAccumulator.js';
import type { StageCompiler } from './stage.js';

/** The output fields of a group, compiled. */
export type Outputs = readonly (readonly [name: string, accumulator: Accumulator])[];

/** Compiles `$group`. */
export const groupStage: StageCompiler = (operand, { variables }) => {
  if (!isDocument(operand)) {
    throw new CommandError(15947, "a group's fields must be specified in an object");
  }
  const { _id } = operand;
  if (_id === undefined) throw new CommandError(15955, 'a group specification must include an _id');
  const id = compileExpression(_id, variables);
  const { _id: _, ...fields } = operand;
  const outputs = compileOutputs(fields, variables);
  return function* group(documents) {
    const groups = new Map<string, Group>();
    for (const document of documents) {
      const scope = rootScope(document, variables);
      const value = id(scope) ?? null;
      const key = encodeKey([value]);
      let found = groups.get(key);
      if (found === undefined) {
        found = new Group(value, outputs);
        groups.set(key, found);
      }
      found.add(scope);
    }
    for (const found of groups.values()) yield found.result();
  };
};

/** Compiles the accumulators of a group's or bucket's output fields. */
export function compileOutputs(fields: BsonDocument, variables: Variables): Outputs {
  return Object.entries(fields).map(([name, specification]) => {
    if (name.includes('.')) {
      throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
    }
    if (name.startsWith('$')) {
      throw new CommandError(40236, `The field name '${name}' cannot be an operator name`);
    }
    return [name, compileAccumulator(name, specification, variables)] as const;
  });
}

/** One group with the states of its accumulators. */
export class Group {
  readonly #id: BsonValue;
  readonly #states: readonly (readonly [string, AccumulatorState])[];

  constructor(id: BsonValue, outputs: Outputs) {
    this.#id = id;
    this.#states = outputs.map(([name, start]) => [name, start()]);
  }

  add(scope: Scope): void {
    for (const [, state] of this.#states) state.add(scope);
  }

  result(): BsonDocument {
    const result = newDocument({ _id: this.#id });
    // A missing result is null here, so that every group has the same fields.
    for (const [name, state] of this.#states) result[name] = state.result() ?? null;
    return result;
  }
}
