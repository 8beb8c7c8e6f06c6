import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { checkFieldPath } from '../path/checkFieldPath.js';
import type { Expression } from './expression.js';
import { missingOperatorError, operatorTable } from './operatorTable.js';
import { resolveFieldPath } from './resolveFieldPath.js';
import { lookUp, type Variables } from './scope.js';

/** Compiles an aggregation expression; it may use the variables that are bound around it. */
export function compileExpression(value: BsonValue, variables?: Variables): Expression {
  const names: string[] = [];
  for (let binding = variables?.bindings; binding !== undefined; binding = binding.outer) {
    names.push(binding.name);
  }
  return compileWithin(value, names);
}

function compileWithin(value: BsonValue, names: readonly string[]): Expression {
  if (typeof value === 'string' && value.startsWith('$')) return compilePath(value, names);
  if (Array.isArray(value)) return compileArray(value, names);
  if (isDocument(value)) return compileDocument(value, names);
  return () => value;
}

function compilePath(text: string, names: readonly string[]): Expression {
  const path = text.split('.');
  const [first = ''] = path;
  if (path.length > 1) checkFieldPath(path.slice(1).join('.'));
  if (first.startsWith('$$')) return compileVariable(first.slice(2), path, names);
  if (first === '$') throw new CommandError(16872, "'$' by itself is not a valid FieldPath");
  path[0] = first.slice(1);
  return (scope) => resolveFieldPath(scope.root, path, 0);
}

function compileVariable(
  name: string,
  path: readonly string[],
  names: readonly string[],
): Expression {
  if (names.includes(name)) {
    return (scope) => resolveFieldPath(lookUp(scope.bindings, name)?.value, path, 1);
  }
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return (scope) => resolveFieldPath(scope.root, path, 1);
    case 'NOW':
      return (scope) => (path.length === 1 ? scope.now : undefined);
    case 'REMOVE':
      return () => undefined;
    default:
      throw new CommandError(17276, `Use of undefined variable: ${name}`);
  }
}

function compileArray(values: readonly BsonValue[], names: readonly string[]): Expression {
  const items = values.map((value) => compileWithin(value, names));
  // Within an array a missing value is null.
  return (scope) => items.map((item) => item(scope) ?? null);
}

function compileDocument(document: BsonDocument, names: readonly string[]): Expression {
  const fields = Object.entries(document);
  const [first] = fields;
  if (first?.[0].startsWith('$')) return compileOperator(document, first, names);
  const compiled = fields.map(([name, value]) => {
    checkFieldName(name);
    return [name, compileWithin(value, names)] as const;
  });
  return (scope) => {
    const result = newDocument();
    for (const [name, evaluate] of compiled) {
      const value = evaluate(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function compileOperator(
  document: BsonDocument,
  [name, operand]: readonly [string, BsonValue],
  names: readonly string[],
): Expression {
  if (Object.keys(document).length !== 1) {
    throw new CommandError(
      15983,
      `an object representing an expression must have exactly one field: ${name}`,
    );
  }
  const operator = Object.hasOwn(operatorTable, name) ? operatorTable[name] : undefined;
  if (operator === undefined) throw missingOperatorError(name);
  return operator(operand, (inner, more = []) => compileWithin(inner, [...names, ...more]));
}

function checkFieldName(name: string): void {
  if (name.startsWith('$')) {
    throw new CommandError(
      15983,
      `an expression has exactly one field, and it begins with $: ${name}`,
    );
  }
  if (name.includes('.')) {
    throw new CommandError(16405, `FieldPath field names may not contain '.': ${name}`);
  }
}
