import { type DocumentNode, Kind, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { compilePath } from '../documents/compilePath.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { placeholdersOf } from '../templates/fillTemplate.js';
import { checkWrite } from '../writing/checkWrite.js';
import { type CompiledWrite, compileWrite } from '../writing/compileWrite.js';
import { type WriteConfig, writeShape } from '../writing/writeShape.js';
import { variablesOf } from './variablesOf.js';

const shape = z.strictObject({
  ...writeShape,
  mutation: z
    .string()
    .refine((text) => readMutation(text) !== undefined, 'expected a mutation of GraphQL'),
  variables: z.record(z.string(), z.unknown()),
  refused: z
    .string()
    .refine((text) => typeof compilePath(text) === 'function', 'expected a path')
    .optional(),
});

/** How an upstream GraphQL API is told of a row. */
export interface GraphqlWriteConfig extends WriteConfig {
  /** The mutation, which declares the variables. */
  readonly mutation: string;
  /** Values of its variables, with placeholders; a text that is one placeholder becomes its value. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Path, from `data`, of what is there when the API refuses: `setConsent.userErrors`. */
  readonly refused?: string;
}

/** How a dataset of a GraphQL source is told of rows, compiled. */
export type GraphqlWrite = CompiledWrite &
  Omit<z.output<typeof shape>, 'words'> & {
    /** The fields of the API that it calls. */
    readonly fields: readonly string[];
  };

/** Compiles the `write` of a dataset; undefined where it has none, or, with problems reported, an unsound one. */
export function compileGraphqlWrite(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): GraphqlWrite | undefined {
  const own = checkWrite(shape, blueprint, dataset);
  if (own === undefined) return undefined;
  const { mutation, variables, refused } = own;
  const declared = variablesOf(mutation);
  for (const name of Object.keys(variables)) {
    if (declared.has(name)) continue;
    const at = `${dataset.path}.write.variables.${name}`;
    blueprint.context.report(at, `the mutation has no $${name}`);
  }
  const names = placeholdersOf(variables);
  const keys = ['recordId', 'key'];
  return {
    ...compileWrite(blueprint, dataset, own, { names, keys }),
    mutation,
    variables,
    refused,
    fields: readMutation(mutation) ?? [],
  };
}

/** The top fields of a mutation; undefined for what is none. */
function readMutation(text: string): string[] | undefined {
  const document = parsed(text);
  const [operation, ...others] = document?.definitions ?? [];
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  if (operation.operation !== OperationTypeNode.MUTATION) return undefined;
  return operation.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}
