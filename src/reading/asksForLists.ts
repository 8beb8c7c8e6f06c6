import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** By the fields of an operation: an executor that compiles operations hands out the same ones each time. */
const known = new WeakMap<readonly FieldNode[], boolean>();

/**
 * Whether an operation asks rows of a type, anywhere below a field, for a list of objects: such as
 * an order's lines, which sources may keep apart from the row.
 */
export function asksForLists(info: GraphQLResolveInfo, rowType: string): boolean {
  let asks = known.get(info.fieldNodes);
  if (asks === undefined) {
    const names = listsOf(info, rowType);
    asks = info.fieldNodes.some(({ selectionSet }) => selectsAny(selectionSet, names, info));
    known.set(info.fieldNodes, asks);
  }
  return asks;
}

/** Names of the fields that are lists of objects, of rows of a type and of the objects in them. */
function listsOf({ schema }: GraphQLResolveInfo, rowType: string): ReadonlySet<string> {
  const type = schema.getType(rowType);
  const names = new Set<string>();
  const seen = new Set<GraphQLObjectType>();
  const visit = (one: GraphQLObjectType) => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const { name, type: of } of Object.values(one.getFields())) {
      const inner = getNamedType(of);
      if (!isObjectType(inner)) continue;
      if (isListType(getNullableType(of))) names.add(name);
      // What is refetched by an id of its own is no part of the row.
      if (!inner.getInterfaces().some((its) => its.name === 'Node')) visit(inner);
    }
  };
  if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
  else if (isObjectType(type)) visit(type);
  return names;
}

function selectsAny(
  selectionSet: SelectionSetNode | undefined,
  names: ReadonlySet<string>,
  info: GraphQLResolveInfo,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return selectsAny(info.fragments[selection.name.value]?.selectionSet, names, info);
    }
    const isOne = selection.kind === Kind.FIELD && names.has(selection.name.value);
    return isOne || selectsAny(selection.selectionSet, names, info);
  });
}
