/** Names the sort of a value for a message, never the value itself: it may be customer data. */
export function describeFound(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') {
    return value === '' ? 'an empty text' : `a text of ${value.length} characters`;
  }
  if (typeof value === 'object') return value instanceof Date ? 'a date' : 'an object';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'NaN, or a number without end';
  return `a ${typeof value}`;
}
