import { buildASTSchema, type DocumentNode, printSchema } from 'graphql';

/** The schema as clients and their code generators take it. */
export function printClientSchema(typeDefs: DocumentNode): string {
  return `${printSchema(buildASTSchema(typeDefs))}\n`;
}
