import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../errors/errorCatalogue.js';

/** An error of graphql-js, which has no code of its own, with one of the catalogue. */
export function withCode(
  { message, nodes, source, positions, path }: GraphQLError,
  code: ErrorCode,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code },
  });
}
