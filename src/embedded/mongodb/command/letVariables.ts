import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { compileExpression } from '../expression/compileExpression.js';
import { type Binding, rootScope, type Variables } from '../expression/scope.js';

/** The variables of a command's `let`, with the time that the command takes for now. */
export function letVariables(bindings: BsonDocument | undefined, now: Date): Variables {
  const outside: Variables = { now, bindings: undefined };
  const scope = rootScope(newDocument(), outside);
  const inner = Object.entries(bindings ?? {}).reduce<Binding | undefined>(
    (outer, [name, value]) => ({ name, value: compileExpression(value, outside)(scope), outer }),
    undefined,
  );
  return { now, bindings: inner };
}
