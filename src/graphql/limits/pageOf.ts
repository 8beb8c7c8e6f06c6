import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The values of an operation's variables. */
export type Variables = Readonly<Record<string, unknown>>;
/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Page size that counts for a list whose own is not told, or stands in a variable that is no number. */
export const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
/** Fields that take a list of keys: as many objects as keys. */
const KEY_LISTS = new Set(['ids', 'representations']);

/** How many objects a field with a selection stands for. */
export function pageOf(field: FieldNode, variables: Variables, fragments: Fragments): number {
  for (const { name, value } of field.arguments ?? []) {
    const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    if (name.value === 'first') {
      const first = value.kind === Kind.INT ? Number(value.value) : Number(given ?? DEFAULT_PAGE);
      return Math.min(Math.max(Number.isNaN(first) ? DEFAULT_PAGE : first, 1), MAX_PAGE);
    }
    if (KEY_LISTS.has(name.value)) {
      if (value.kind === Kind.LIST) return value.values.length;
      return Array.isArray(given) ? given.length : 1;
    }
  }
  return hasPage(field.selectionSet, fragments, new Set()) ? DEFAULT_PAGE : 1;
}

/** Whether a field is the page of a connection. */
export function isPage({ name }: FieldNode): boolean {
  return name.value === 'nodes' || name.value === 'edges';
}

/** A connection whose `first` was left out has pages of the default size. */
function hasPage(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  seen: Set<string>,
): boolean {
  return (selectionSet?.selections ?? []).some((one) => {
    if (one.kind === Kind.FIELD) return isPage(one);
    if (one.kind === Kind.INLINE_FRAGMENT) return hasPage(one.selectionSet, fragments, seen);
    const { value: name } = one.name;
    if (seen.has(name)) return false;
    seen.add(name);
    return hasPage(fragments.get(name)?.selectionSet, fragments, seen);
  });
}
