import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';

/** A variable of `let`, `$let`, `$map` and the like; `undefined` is a missing value. */
export interface Binding {
  readonly name: string;
  readonly value: BsonValue | undefined;
  readonly outer: Binding | undefined;
}

/** What every document of a command shares: one time, and the variables of the command's `let`. */
export interface Variables {
  readonly now: Date;
  readonly bindings: Binding | undefined;
}

/** What an expression is evaluated in. */
export interface Scope {
  readonly root: BsonDocument;
  readonly now: Date;
  readonly bindings: Binding | undefined;
}

/** The scope of a document outside of all `$let`s. */
export function rootScope(root: BsonDocument, variables?: Variables): Scope {
  return { root, now: variables?.now ?? new Date(), bindings: variables?.bindings };
}

/** A scope in which a name has a value. */
export function bind(scope: Scope, name: string, value: BsonValue | undefined): Scope {
  return { ...scope, bindings: { name, value, outer: scope.bindings } };
}

/** The value of a variable; the innermost one of a name counts. */
export function lookUp(bindings: Binding | undefined, name: string): Binding | undefined {
  for (let binding = bindings; binding !== undefined; binding = binding.outer) {
    if (binding.name === name) return binding;
  }
  return undefined;
}
