/** Whether a time or a day is one of those that databases have beyond the years 1 to 9999: infinity, `10000-01-01`, `0044-03-15 BC`. */
export function isOutsideYears(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^(?:[+-]?infinity|[+-]?\d{5,6}-\d\d-\d\d.*|\d{4,6}-\d\d-\d\d.* BC)$/i.test(value.trim())
  );
}
