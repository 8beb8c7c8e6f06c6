/** Whether a value is one of those that databases have among numbers, and that are none: NaN, infinity. */
export function isNotFinite(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'string' && /^(?:nan|[+-]?inf(?:inity)?)$/i.test(value.trim());
}
