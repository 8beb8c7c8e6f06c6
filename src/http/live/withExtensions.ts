import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../errors/errorCatalogue.js';

/** What an error of graphql-js has not by itself: a code of the catalogue, and the id that its request has in the log. */
interface Said {
  readonly code?: ErrorCode;
  readonly requestId?: string;
}

/** An error of which more is said. */
export function withExtensions(
  { message, nodes, source, positions, path, extensions }: GraphQLError,
  said: Said,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions, ...said },
  });
}
