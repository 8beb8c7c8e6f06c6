import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_PAGE, isPage, pageOf, type Variables } from './pageOf.js';

/** How large an operation is. */
export interface OperationSize {
  /** Levels of fields. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Directives on fields and fragments. */
  readonly directives: number;
  /** Fields and fragments, each as often as it is spread. */
  readonly selections: number;
  /** Parts that may be sent later, by `@defer` and `@stream`. */
  readonly deferred: number;
  /** Objects that it may yield at most, by the page sizes it names, and rows that it reads without showing them. */
  readonly cost: number;
}

/** Rows that fields read without showing them. */
const UNSHOWN: ReadonlyMap<string, number> = new Map([
  ['channelUsage', 500],
  ['preferredChannel', 500],
  ['offerDecision', 100],
  ['metrics', 100],
  ['journeys', 1_000],
  ['conversations', 500],
]);
/** Each copy of a part of the schema is so much larger than one of anything else. */
const INTROSPECTION_ALIAS = 10;
const SCHEMA_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Measures an operation: one object per field with a selection, times the page sizes of the lists
 * around it. Each fragment is measured once, however often it is spread, so that measuring takes
 * time in the size of the document.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): OperationSize {
  const variables = { ...defaultsOf(operation), ...given };
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
  const measureOne = (selection: SelectionNode): OperationSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    const inner = selection.selectionSet === undefined ? EMPTY : measure(selection.selectionSet);
    const rows = selection.selectionSet === undefined ? 0 : pageOf(selection, variables, fragments);
    return {
      ...inner,
      depth: inner.depth + 1,
      aliases: aliasesOf(selection, inner.aliases),
      deferred: inner.deferred * Math.max(rows, 1),
      cost: rows * (1 + inner.cost) + (UNSHOWN.get(selection.name.value) ?? 0),
    };
  };
  const measure = (selectionSet: SelectionSetNode): OperationSize =>
    selectionSet.selections.reduce((sum: OperationSize, selection) => {
      const one = measureOne(selection);
      const directives = selection.directives ?? [];
      return {
        depth: Math.max(sum.depth, one.depth),
        aliases: sum.aliases + one.aliases,
        directives: sum.directives + one.directives + directives.length,
        selections: sum.selections + one.selections + 1,
        deferred: sum.deferred + one.deferred + laterParts(selection),
        cost: sum.cost + one.cost,
      };
    }, EMPTY);
  const size = measure(operation.selectionSet);
  const own = [operation, ...(operation.variableDefinitions ?? [])];
  const directives = own.reduce((sum, { directives = [] }) => sum + directives.length, 0);
  return { ...size, directives: size.directives + directives };
}

const EMPTY: OperationSize = {
  depth: 0,
  aliases: 0,
  directives: 0,
  selections: 0,
  deferred: 0,
  cost: 0,
};

/** The aliases of a field and of what is selected of it. */
function aliasesOf({ name, alias }: FieldNode, inner: number): number {
  const own = alias === undefined ? 0 : 1;
  if (!SCHEMA_FIELDS.has(name.value)) return own + inner;
  const isWhole = name.value === '__schema';
  return INTROSPECTION_ALIAS * (inner + (isWhole ? own : 0)) + (isWhole ? 0 : own);
}

/** How many parts of its own a selection may send later. */
function laterParts(selection: SelectionNode): number {
  const names = selection.directives?.map(({ name }) => name.value) ?? [];
  if (names.includes('defer')) return 1;
  if (!names.includes('stream') || selection.kind !== Kind.FIELD) return 0;
  // The items of a page are counted with the connection that they stand in.
  return isPage(selection) ? 1 : DEFAULT_PAGE;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return Object.fromEntries(defaults);
}
