import { type GraphQLSchema, isEnumType } from 'graphql';

/** The names of an enum's values; none where the schema has no such enum. */
export function enumValues(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name);
  return new Set(isEnumType(type) ? type.getValues().map((value) => value.name) : []);
}
