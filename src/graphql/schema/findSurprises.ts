import {
  type BreakingChange,
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Changes that break clients who were not told: what goes must have been deprecated before. */
export function findSurprises(before: GraphQLSchema, after: GraphQLSchema): BreakingChange[] {
  return findBreakingChanges(before, after).filter((change) => !wasDeprecated(before, change));
}

function wasDeprecated(schema: GraphQLSchema, { type, description }: BreakingChange): boolean {
  const [, owner = '', member = ''] = /(\w+)\.(\w+) was removed/.exec(description) ?? [];
  const node = schema.getType(owner);
  if (type === BreakingChangeType.FIELD_REMOVED && (isObjectType(node) || isInterfaceType(node))) {
    return node.getFields()[member]?.deprecationReason != null;
  }
  const [, value = '', enumName = ''] =
    /(\w+) was removed from enum type (\w+)/.exec(description) ?? [];
  const enumType = schema.getType(enumName);
  return isEnumType(enumType) && enumType.getValue(value)?.deprecationReason != null;
}
