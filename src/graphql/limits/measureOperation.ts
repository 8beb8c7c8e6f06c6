import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is. */
export interface OperationSize {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Objects that it may yield at most, by the page sizes it names, and rows that it reads without showing them. */
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** Page size that counts for a list whose own is not told, or stands in a variable that is no number. */
const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
/** Rows that fields read without showing them. */
const UNSHOWN: ReadonlyMap<string, number> = new Map([
  ['channelUsage', 500],
  ['preferredChannel', 500],
  ['offerDecision', 100],
  ['metrics', 100],
]);
/** Fields that take a list of keys: as many objects as keys. */
const KEY_LISTS = new Set(['ids', 'representations']);

/**
 * Measures an operation: one object per field with a selection, times the page sizes of the lists
 * around it. Each fragment is measured once, however often it is spread, so that measuring takes
 * time in the size of the document.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, OperationSize>();
  const measureFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // Cycles are refused by validation; here they must only come to an end.
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? EMPTY : measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };
  const measure = (selectionSet: SelectionSetNode): OperationSize => {
    const parts = selectionSet.selections.map((selection): OperationSize => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
      const inner = selection.selectionSet === undefined ? EMPTY : measure(selection.selectionSet);
      const rows = selection.selectionSet === undefined ? 0 : pageOf(selection, variables);
      return {
        depth: inner.depth + 1,
        aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
        cost: rows * (1 + inner.cost) + (UNSHOWN.get(selection.name.value) ?? 0),
      };
    });
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      aliases: parts.reduce((sum, { aliases }) => sum + aliases, 0),
      cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    };
  };
  return measure(operation.selectionSet);
}

const EMPTY: OperationSize = { depth: 0, aliases: 0, cost: 0 };

/** How many objects a field with a selection stands for. */
function pageOf(field: FieldNode, variables: Variables): number {
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
  return hasPage(field) ? DEFAULT_PAGE : 1;
}

/** A connection whose `first` was left out has pages of the default size. */
function hasPage({ selectionSet }: FieldNode): boolean {
  const names = selectionSet?.selections.map((one) =>
    one.kind === Kind.FIELD ? one.name.value : '',
  );
  return names?.some((name) => name === 'nodes' || name === 'edges') ?? false;
}
