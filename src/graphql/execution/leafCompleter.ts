import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { LeafCompleter } from './Completer.js';

type Serialize = (value: unknown) => unknown;

/** Completes scalars and enums: values that are in their final form already are only looked at. */
export function leafCompleter(type: GraphQLLeafType): LeafCompleter {
  const isFinal = FINAL.get(type.serialize as Serialize);
  if (isFinal !== undefined) {
    return (value) => (isFinal(value) ? value : serializeLeaf(type, value));
  }
  if (isEnumType(type)) return enumCompleter(type);
  return (value) => serializeLeaf(type, value);
}

/** By the functions of the built-in scalars: what these would hand back as it is. */
const FINAL: ReadonlyMap<Serialize, (value: unknown) => boolean> = new Map<
  Serialize,
  (value: unknown) => boolean
>([
  [GraphQLString.serialize, isString],
  [GraphQLID.serialize, isString],
  [GraphQLBoolean.serialize, (value) => typeof value === 'boolean'],
  [GraphQLFloat.serialize, Number.isFinite],
  // All integers of 32 bits.
  [GraphQLInt.serialize, (value) => (value as number) === ((value as number) | 0)],
]);

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function enumCompleter(type: GraphQLEnumType): LeafCompleter {
  const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, name]));
  return (value) => names.get(value) ?? serializeLeaf(type, value);
}

function serializeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Error) throw value;
  const serialized: unknown = type.serialize(value);
  if (serialized !== null && serialized !== undefined) return serialized;
  throw new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
  );
}
