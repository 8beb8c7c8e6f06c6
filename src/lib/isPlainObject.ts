/** Whether a value is an object literal (not an array, a class instance or null). */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // A configuration may come from another realm (jest, a loader), where Object is not our Object.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
