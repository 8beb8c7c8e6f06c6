import { GraphQLError, type GraphQLScalarTypeConfig, Kind } from 'graphql';
import { parseDate } from '../../dataset/values/parseDate.js';

/** Calendar days: rows have them in their final form already; arguments are read from ISO 8601. */
export const CalendarDate = {
  serialize: (value) => value,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
} satisfies Partial<GraphQLScalarTypeConfig<string, unknown>>;

function read(value: unknown): string {
  try {
    if (typeof value === 'string') return parseDate(value);
  } catch {
    // The message below says what was expected, in the words of this scalar.
  }
  throw new GraphQLError('Date expects ISO 8601, such as "1984-02-29".');
}
