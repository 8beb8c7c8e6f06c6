import { GraphQLError, type GraphQLObjectType, type ResponsePath } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Completer } from './Completer.js';
import { executeSelection } from './executeSelection.js';
import type { FieldPlace } from './FieldPlace.js';
import { infoOf } from './infoOf.js';
import { isPromise } from './isPromise.js';
import type { SelectionCompiler } from './SelectionCompiler.js';

/** Completes objects of one type. */
export function objectCompleter(
  type: GraphQLObjectType,
  place: FieldPlace,
  compiler: SelectionCompiler,
): Completer {
  const select = compiler.selection(type, place.nodes);
  const { isTypeOf } = type;
  if (isTypeOf == null) return (run, value, path) => executeSelection(run, select(), value, path);
  const check = (isOne: boolean, value: unknown) => {
    if (isOne) return;
    const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
    throw new GraphQLError(message, { nodes: place.nodes });
  };
  return (run, value, path) => {
    // Before the type is asked for: what is wrong with the selection is told first.
    const selection = select();
    const isOne = isTypeOf(value, run.context, infoOf(place, run, fieldPath(path)));
    if (!isPromise(isOne)) {
      check(isOne, value);
      return executeSelection(run, selection, value, path);
    }
    return isOne.then((resolved) => {
      check(Boolean(resolved), value);
      return executeSelection(run, selection, value, path);
    });
  };
}

/** The path of the field that an item of a list belongs to. */
export function fieldPath(path: ResponsePath): ResponsePath {
  return typeof path.key === 'number' && path.prev !== undefined ? fieldPath(path.prev) : path;
}
