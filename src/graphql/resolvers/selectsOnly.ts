import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether an operation asks a field for no other members than these. */
export function selectsOnly(info: GraphQLResolveInfo, names: ReadonlySet<string>): boolean {
  return info.fieldNodes.every(({ selectionSet }) => isWithin(selectionSet, info, names));
}

function isWithin(
  selectionSet: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  names: ReadonlySet<string>,
): boolean {
  return (selectionSet?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return isWithin(selection.selectionSet, info, names);
    }
    return isWithin(info.fragments[selection.name.value]?.selectionSet, info, names);
  });
}
