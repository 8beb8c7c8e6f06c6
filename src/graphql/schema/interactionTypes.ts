import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';

const INTERFACES = ['Node', 'Evidence', 'Interaction'];

/** Gives every type marked `@interaction` the interface and those of its fields that it does not have itself. */
export function interactionTypes(document: DocumentNode): DocumentNode {
  const shared = interactionFields(document);
  return visit(document, {
    ObjectTypeDefinition: {
      leave(type): ObjectTypeDefinitionNode | undefined {
        if (!type.directives?.some(({ name }) => name.value === 'interaction')) return undefined;
        const own = new Set(type.fields?.map(({ name }) => name.value));
        const added = shared.filter(({ name }) => !own.has(name.value));
        return {
          ...type,
          directives: type.directives.filter(({ name }) => name.value !== 'interaction'),
          interfaces: [...new Set([...INTERFACES, ...interfaceNames(type)])].map(namedType),
          fields: [...added, ...(type.fields ?? [])],
        };
      },
    },
    DirectiveDefinition: ({ name }) => (name.value === 'interaction' ? null : undefined),
  });
}

function interactionFields(document: DocumentNode): readonly FieldDefinitionNode[] {
  for (const node of document.definitions) {
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === 'Interaction') {
      return node.fields ?? [];
    }
  }
  throw new Error('The schema has no interface Interaction.');
}

function interfaceNames(type: ObjectTypeDefinitionNode): string[] {
  return type.interfaces?.map(({ name }) => name.value) ?? [];
}

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}
