import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Selection } from './FieldStep.js';
import { OperationCompiler } from './OperationCompiler.js';

/** Ways that `@skip` and `@include` may leave of an operation; who has more is served by graphql-js. */
const MOST_VARIANTS = 32;
/** Their results come in parts. */
const INCREMENTAL: ReadonlySet<string> = new Set(['defer', 'stream']);

/** A query, compiled once per way that its variables leave of it. */
export class CompiledOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #schema: GraphQLSchema;
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, () => Selection>();

  /** Undefined for what is not compiled. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledOperation | undefined {
    const conditions = conditionsOf(document);
    if (operation.operation !== OperationTypeNode.QUERY || conditions === undefined) {
      return undefined;
    }
    return new CompiledOperation(schema, document, operation, conditions);
  }

  private constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: readonly string[],
  ) {
    this.#schema = schema;
    this.operation = operation;
    this.#conditions = conditions;
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
    );
  }

  /** What these variables leave of the operation; undefined where that is not compiled. */
  selection(variables: Readonly<Record<string, unknown>>): (() => Selection) | undefined {
    const way = this.#conditions.map((name) => `${variables[name]}`).join(' ');
    const known = this.#variants.get(way);
    const type = this.#schema.getQueryType();
    if (known !== undefined || this.#variants.size >= MOST_VARIANTS || type == null) return known;
    const { fragments, operation } = this;
    const compiler = new OperationCompiler({ schema: this.#schema, fragments, variables });
    let compiled: Selection | undefined;
    const select = () => {
      compiled ??= compiler.compile(type, [operation.selectionSet]);
      return compiled;
    };
    this.#variants.set(way, select);
    return select;
  }
}

/** The variables that decide what is left of a document; undefined where a name or a directive is not ours. */
function conditionsOf(document: DocumentNode): readonly string[] | undefined {
  const names = new Set<string>();
  let isOurs = true;
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (INCREMENTAL.has(name.value)) isOurs = false;
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
    Field({ name, alias }) {
      // Assigned, it would be no member but a prototype.
      if ((alias ?? name).value === '__proto__') isOurs = false;
    },
  });
  return isOurs ? [...names] : undefined;
}
