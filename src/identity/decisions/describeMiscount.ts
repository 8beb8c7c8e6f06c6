/** Customers that one merge may name. */
const MOST = 50;

/** Why ids are too few or too many for a merge; one that is named twice is one. */
export function describeMiscount(customerIds: readonly string[]): string | undefined {
  const distinct = new Set(customerIds).size;
  if (distinct >= 2 && customerIds.length <= MOST) return undefined;
  const got = distinct < 2 ? distinct : customerIds.length;
  return `Expected 2 to ${MOST} different customers, got ${got}.`;
}
