/** Lists by which a customer is told from a row. */
const LISTS = ['orders', 'messages', 'timeline'];

/**
 * An answer with what is opaque and each server's own left out: ids of rows and cursors. Those of
 * customers stay.
 */
export function normaliseAnswer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normaliseAnswer);
  if (typeof value !== 'object' || value === null) return value;
  const isCustomer = LISTS.some((list) => list in value);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === 'id' && !isCustomer && typeof member === 'string') return [key, '(id of a row)'];
      if (key === 'endCursor' && typeof member === 'string') return [key, '(cursor)'];
      return [key, normaliseAnswer(member)];
    }),
  );
}
