import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { rootScope, type Variables } from '../expression/scope.js';
import { notImplemented } from '../notImplemented.js';
import { compileCondition } from './compileCondition.js';
import type { Matcher } from './matcher.js';
import { pathMatches } from './pathMatches.js';

const refused = new Set(['$where', '$text', '$jsonSchema', '$sampleRate']);

/** Where a filter stands: what `$expr` may use, or that there can be no `$expr`. */
type Surroundings = Variables | 'within $elemMatch' | undefined;

/** Compiles a query filter; `surroundings` are the variables that `$expr` may use. */
export function compileFilter(filter: BsonDocument, surroundings?: Surroundings): Matcher {
  const matchers = Object.entries(filter).flatMap(([name, value]) =>
    compileEntry(name, value, surroundings),
  );
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (document, details) => matchers.every((matches) => matches(document, details));
}

function compileEntry(name: string, value: BsonValue, surroundings: Surroundings): Matcher[] {
  switch (name) {
    case '$and':
      return compileList(name, value, surroundings);
    case '$or':
      return [anyOf(compileList(name, value, surroundings))];
    case '$nor':
      return [noneOf(compileList(name, value, surroundings))];
    case '$expr':
      return [compileExpr(value, surroundings)];
    case '$comment':
      return [];
    default:
      return [compileField(name, value)];
  }
}

function compileField(name: string, value: BsonValue): Matcher {
  if (refused.has(name)) throw notImplemented(`the query operator ${name}`);
  if (name.startsWith('$')) {
    throw new CommandError(
      2,
      `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
    );
  }
  const path = name.split('.');
  const condition = compileCondition(value, (filter) => compileFilter(filter, 'within $elemMatch'));
  return (document, details) => pathMatches(document, path, condition, details);
}

function compileList(name: string, value: BsonValue, surroundings: Surroundings): Matcher[] {
  if (!Array.isArray(value)) throw new CommandError(2, `${name} must be an array`);
  if (value.length === 0) throw new CommandError(2, '$and/$or/$nor must be a nonempty array');
  return value.map((item) => {
    if (isDocument(item)) return compileFilter(item, surroundings);
    throw new CommandError(2, '$or/$and/$nor entries need to be full objects');
  });
}

function anyOf(matchers: readonly Matcher[]): Matcher {
  return (document, details) => matchers.some((matches) => matches(document, details));
}

function noneOf(matchers: readonly Matcher[]): Matcher {
  return (document) => !matchers.some((matches) => matches(document));
}

function compileExpr(value: BsonValue, surroundings: Surroundings): Matcher {
  if (surroundings === 'within $elemMatch') {
    throw new CommandError(2, '$expr can only be applied to the top-level document');
  }
  const evaluate = compileExpression(value, surroundings);
  return (document) => isTruthy(evaluate(rootScope(document, surroundings)));
}
