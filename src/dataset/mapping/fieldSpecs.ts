import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { FieldSpec, FieldSpecs } from './FieldSpec.js';

/** Fields that Rotunda itself fills in: of any type, and of one. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'source',
  'recordId',
  'purposeDecidedBy',
  'Consent.propagation',
  'Consent.recordedFor',
]);

/**
 * The fields of a row type that a mapping may name, read off the schema: the SDL is the one place
 * where the shape of rows is told. Fields with arguments and those that lead to other nodes are
 * resolved, not mapped.
 */
export function fieldSpecs(type: GraphQLObjectType, rowTypes: ReadonlySet<string>): FieldSpecs {
  const specs = new Map<string, FieldSpec>();
  for (const field of Object.values(type.getFields())) {
    const isOwn = OWN_FIELDS.has(field.name) || OWN_FIELDS.has(`${type.name}.${field.name}`);
    if (isOwn || field.args.length > 0) continue;
    const spec = fieldSpec(field.type, rowTypes, new Set([type.name]));
    if (spec !== undefined) specs.set(field.name, spec);
  }
  return specs;
}

function fieldSpec(
  type: GraphQLOutputType,
  rowTypes: ReadonlySet<string>,
  within: ReadonlySet<string>,
): FieldSpec | undefined {
  if (isNonNullType(type)) {
    const spec = fieldSpec(type.ofType, rowTypes, within);
    return spec && { ...spec, required: true };
  }
  if (isListType(type)) {
    const of = fieldSpec(type.ofType, rowTypes, within);
    return of && { is: 'list', of, required: false };
  }
  if (isScalarType(type)) return { is: 'scalar', scalar: type.name, required: false };
  if (isEnumType(type)) {
    const values = new Set(type.getValues().map(({ name }) => name));
    return { is: 'enum', name: type.name, values, required: false };
  }
  if (!isObjectType(type) || within.has(type.name)) return undefined;
  if (rowTypes.has(type.name)) return { is: 'reference', type: type.name, required: false };
  if (type.getInterfaces().some(({ name }) => name === 'Node')) return undefined;
  return type.name === 'Money'
    ? { is: 'money', required: false }
    : objectSpec(type, rowTypes, new Set([...within, type.name]));
}

function objectSpec(
  type: GraphQLObjectType,
  rowTypes: ReadonlySet<string>,
  within: ReadonlySet<string>,
): FieldSpec {
  const fields = new Map<string, FieldSpec>();
  for (const field of Object.values(type.getFields())) {
    const spec = field.args.length > 0 ? undefined : fieldSpec(field.type, rowTypes, within);
    if (spec !== undefined) fields.set(field.name, spec);
  }
  return { is: 'object', name: type.name, fields, required: false };
}
