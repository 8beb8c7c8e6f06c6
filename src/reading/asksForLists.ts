import {
  type FieldNode,
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

function listsOf({ schema }: GraphQLResolveInfo, rowType: string): ReadonlySet<string> {
  const type = schema.getType(rowType);
  const types = isAbstractType(type)
    ? schema.getPossibleTypes(type)
    : isObjectType(type)
      ? [type]
      : [];
  const fields = types.flatMap((one) => Object.values(one.getFields()));
  return new Set(
    fields.flatMap(({ name, type: of }) =>
      isListType(getNullableType(of)) && isObjectType(getNamedType(of)) ? [name] : [],
    ),
  );
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
