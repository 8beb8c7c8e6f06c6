/** Freezes a value and all that it holds; it must not hold itself. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) deepFreeze(value[key]);
  return Object.freeze(value);
}
