import { GraphQLError, type GraphQLScalarTypeConfig, Kind } from 'graphql';
import { parseDateTime } from '../../dataset/values/parseDateTime.js';

const WITH_ZONE = /(Z|[+-]\d\d:?\d\d)$/i;

/** Instants: rows have them in their final form already; arguments are read from RFC 3339. */
export const DateTime = {
  serialize: (value) => value,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
} satisfies Partial<GraphQLScalarTypeConfig<string, unknown>>;

function read(value: unknown): string {
  try {
    if (typeof value === 'string' && WITH_ZONE.test(value)) return parseDateTime(value);
  } catch {
    // The message below says what was expected, in the words of this scalar.
  }
  throw new GraphQLError('DateTime expects RFC 3339, such as "2026-11-21T08:30:00Z".');
}
