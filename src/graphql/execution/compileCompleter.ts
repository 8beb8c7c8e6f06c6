import {
  GraphQLError,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type ResponsePath,
} from 'graphql';
import { abstractCompleter } from './abstractCompleter.js';
import type { Completer } from './Completer.js';
import type { FieldPlace } from './FieldPlace.js';
import { addPath } from './FieldStep.js';
import { failField } from './failField.js';
import { isPromise } from './isPromise.js';
import { leafCompleter } from './leafCompleter.js';
import { missingValue } from './missingValue.js';
import { objectCompleter } from './objectCompleter.js';
import type { Run } from './Run.js';
import type { SelectionCompiler } from './SelectionCompiler.js';

/** Compiles how values of a type are completed. */
export function compileCompleter(
  type: GraphQLOutputType,
  place: FieldPlace,
  compiler: SelectionCompiler,
): Completer {
  if (isNonNullType(type)) {
    const complete = compileCompleter(type.ofType, place, compiler);
    return (run, value, path) => {
      const completed = complete(run, value, path);
      if (completed === null) throw missingValue(place);
      return completed;
    };
  }
  if (isLeafType(type)) {
    const complete = leafCompleter(type);
    return (_, value) => complete(value);
  }
  if (isListType(type)) return present(listCompleter(type.ofType, place, compiler));
  if (isObjectType(type)) return present(objectCompleter(type, place, compiler));
  if (isAbstractType(type)) return present(abstractCompleter(type, place, compiler));
  throw new Error(`There is no way to complete ${String(type)}.`);
}

/** Completes what is there; nothing stays null, and an error is thrown. */
function present(complete: Completer): Completer {
  return (run, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };
}

function listCompleter(
  itemType: GraphQLOutputType,
  place: FieldPlace,
  compiler: SelectionCompiler,
): Completer {
  const complete = compileCompleter(itemType, place, compiler);
  const completeItem = itemCompleter(complete, place, isNonNullType(itemType));
  return (run, list, path) => {
    if (!isIterable(list)) throw notIterable(place);
    const pending: PromiseLike<unknown>[] = [];
    const completeAt = (item: unknown, index: number) => {
      const completed = completeItem(run, item, addPath(path, index, undefined));
      if (isPromise(completed)) pending.push(completed);
      return completed;
    };
    try {
      const completed = Array.isArray(list)
        ? completeArray(list, completeAt)
        : Array.from(list, completeAt);
      return pending.length > 0 ? Promise.all(completed) : completed;
    } catch (error) {
      // Nobody waits for the others any more; what goes wrong with them is nobody's fault.
      for (const one of pending) one.then(undefined, () => undefined);
      throw error;
    }
  };
}

/** Unlike `map`, it goes over holes as well. */
function completeArray(
  list: readonly unknown[],
  completeAt: (item: unknown, index: number) => unknown,
): unknown[] {
  const completed: unknown[] = [];
  for (let index = 0; index < list.length; index++) completed.push(completeAt(list[index], index));
  return completed;
}

function itemCompleter(complete: Completer, { nodes }: FieldPlace, isRequired: boolean): Completer {
  return (run: Run, item: unknown, path: ResponsePath) => {
    try {
      const completed = isPromise(item)
        ? item.then((resolved) => complete(run, resolved, path))
        : complete(run, item, path);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error) => failField(run, error, nodes, path, isRequired));
    } catch (error) {
      return failField(run, error, nodes, path, isRequired);
    }
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function'
  );
}

function notIterable({ parentType, field }: FieldPlace): GraphQLError {
  return new GraphQLError(
    `Expected Iterable, but did not find one for field "${parentType.name}.${field.name}".`,
  );
}
