import { type DefinitionNode, type DocumentNode, Kind, print } from 'graphql';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

const MACHINERY: ReadonlySet<string> = new Set([
  '_FieldSet',
  '_Any',
  '_Entity',
  '_Service',
  'key',
  'shareable',
  'oneOf',
  // A router defers by itself.
  'defer',
  'stream',
]);

/** Composition of Apollo knows it only where it is defined; the others take it for what it is. */
const ONE_OF = 'directive @oneOf on INPUT_OBJECT';

/** The SDL of this gateway as an Apollo Federation 2 subgraph, without the machinery that routers bring. */
export function printSubgraph(typeDefs: DocumentNode): string {
  const definitions = typeDefs.definitions.flatMap((node): DefinitionNode[] => {
    if ('name' in node && node.name !== undefined && MACHINERY.has(node.name.value)) return [];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== 'Query') return [node];
    const fields = node.fields?.filter(({ name }) => !name.value.startsWith('_')) ?? [];
    return [{ ...node, fields }];
  });
  return `${LINK}\n\n${ONE_OF}\n\n${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}
