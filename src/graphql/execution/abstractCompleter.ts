import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
  type ResponsePath,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Completer } from './Completer.js';
import type { FieldPlace } from './FieldPlace.js';
import { infoOf } from './infoOf.js';
import { isPromise } from './isPromise.js';
import { fieldPath, objectCompleter } from './objectCompleter.js';
import type { Run } from './Run.js';
import type { SelectionCompiler } from './SelectionCompiler.js';

/** Completes values of an interface or a union: by the type that each says it has. */
export function abstractCompleter(
  type: GraphQLAbstractType,
  place: FieldPlace,
  compiler: SelectionCompiler,
): Completer {
  const { schema } = compiler;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completers = new Map<string, Completer>();
  const complete = (run: Run, name: unknown, value: unknown, path: ResponsePath) => {
    let completer = completers.get(name as string);
    if (completer === undefined) {
      const found = possibleType(type, name, value, place, schema);
      completer = objectCompleter(found, place, compiler);
      completers.set(found.name, completer);
    }
    return completer(run, value, path);
  };
  return (run, value, path) => {
    const own = type.resolveType == null && (value as { __typename?: unknown }).__typename;
    if (typeof own === 'string' && typeof value === 'object')
      return complete(run, own, value, path);
    const info = infoOf(place, run, fieldPath(path));
    const name: unknown = resolveType(value, run.context, info, type);
    if (!isPromise(name)) return complete(run, name, value, path);
    return name.then((resolved) => complete(run, resolved, value, path));
  };
}

/** Throws, in the words of graphql-js, for what is no type that a value can have here. */
function possibleType(
  type: GraphQLAbstractType,
  name: unknown,
  value: unknown,
  { parentType, field, nodes }: FieldPlace,
  schema: SelectionCompiler['schema'],
): GraphQLObjectType {
  const at = `field "${parentType.name}.${field.name}"`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for ${at}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for ${at} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const found = schema.getType(name);
  if (found === undefined || found === null) {
    const message = `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`;
    throw new GraphQLError(message, { nodes });
  }
  if (!isObjectType(found)) {
    const message = `Abstract type "${type.name}" was resolved to a non-object type "${name}".`;
    throw new GraphQLError(message, { nodes });
  }
  if (!schema.isSubType(type, found)) {
    const message = `Runtime Object type "${found.name}" is not a possible type for "${type.name}".`;
    throw new GraphQLError(message, { nodes });
  }
  return found;
}
