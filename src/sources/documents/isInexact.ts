/** Whether a number may stand for another one: an integer beyond what a double tells apart, or holds. */
export function isInexact(value: number): boolean {
  return Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
}
