import { GraphQLError } from 'graphql';

/** An error by whose id whoever asked can have it looked up. */
export function withRequestId(
  { message, nodes, source, positions, path, extensions }: GraphQLError,
  requestId: string,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions, requestId },
  });
}
