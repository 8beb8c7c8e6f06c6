import {
  defaultFieldResolver,
  type FieldNode,
  getArgumentValues,
  isLeafType,
  isNonNullType,
} from 'graphql';
import { compileCompleter } from './compileCompleter.js';
import type { FieldPlace } from './FieldPlace.js';
import { addPath, type FieldStep } from './FieldStep.js';
import { failField } from './failField.js';
import { infoOf } from './infoOf.js';
import { isPromise } from './isPromise.js';
import { leafCompleter } from './leafCompleter.js';
import { missingValue } from './missingValue.js';
import type { FieldArguments, Run } from './Run.js';
import type { SelectionCompiler } from './SelectionCompiler.js';

/** Compiles a field: how it is read off its object, and how what was read is completed. */
export function compileField(place: FieldPlace, compiler: SelectionCompiler): FieldStep {
  const { field } = place;
  const isProperty = field.resolve === undefined || field.resolve === defaultFieldResolver;
  return isProperty && field.args.length === 0
    ? propertyField(place, compiler)
    : resolvedField(place, compiler);
}

/** A scalar or an enum without a resolver of its own: a member of the object, mostly there at once. */
function propertyField(place: FieldPlace, compiler: SelectionCompiler): FieldStep {
  const { field, key, parentType, nodes } = place;
  const { name, type } = field;
  const general = resolvedField(place, compiler);
  const isRequired = isNonNullType(type);
  const valueType = isRequired ? type.ofType : type;
  if (!isLeafType(valueType)) return general;
  const complete = leafCompleter(valueType);
  const completeWhole = (value: unknown) => {
    const completed = complete(value);
    if (completed !== null || !isRequired) return completed;
    throw missingValue(place);
  };
  return {
    key,
    execute(run, source, prev) {
      if (typeof source !== 'object' || source === null) return general.execute(run, source, prev);
      try {
        const value = (source as Record<string, unknown>)[name];
        if (typeof value === 'function') return general.execute(run, source, prev);
        if (!isPromise(value)) return completeWhole(value);
        const path = addPath(prev, key, parentType.name);
        return value
          .then(completeWhole)
          .then(undefined, (error) => failField(run, error, nodes, path, isRequired));
      } catch (error) {
        return failField(run, error, nodes, addPath(prev, key, parentType.name), isRequired);
      }
    },
  };
}

function resolvedField(place: FieldPlace, compiler: SelectionCompiler): FieldStep {
  const { field, key, parentType, nodes } = place;
  const { type, resolve = defaultFieldResolver } = field;
  const complete = compileCompleter(type, place, compiler);
  const argumentsOf = compileArguments(place, compiler.nextNumber());
  const isRequired = isNonNullType(type);
  return {
    key,
    execute(run, source, prev) {
      const path = addPath(prev, key, parentType.name);
      try {
        const args = argumentsOf(run);
        const value: unknown = resolve(source, args, run.context, infoOf(place, run, path));
        const completed = isPromise(value)
          ? value.then((resolved) => complete(run, resolved, path))
          : complete(run, value, path);
        if (!isPromise(completed)) return completed;
        return completed.then(undefined, (error) => failField(run, error, nodes, path, isRequired));
      } catch (error) {
        return failField(run, error, nodes, path, isRequired);
      }
    },
  };
}

/** Reads a field's arguments once a run; each call gets a copy of its own. */
function compileArguments({ field, nodes }: FieldPlace, number: number) {
  if (field.args.length === 0) return () => ({});
  const [node] = nodes;
  const read = (run: Run): FieldArguments => {
    try {
      return {
        values: getArgumentValues(
          field,
          node as FieldNode,
          run.variables as Record<string, unknown>,
        ),
      };
    } catch (error) {
      return { error };
    }
  };
  return (run: Run) => {
    let known = run.args[number];
    if (known === undefined) {
      known = read(run);
      run.args[number] = known;
    }
    if ('error' in known) throw known.error;
    return { ...known.values };
  };
}
