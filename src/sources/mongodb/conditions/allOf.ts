import type { Document } from 'bson';

/** One condition out of several; empty ones are left out, so that indexes are easily seen to fit. */
export function allOf(...conditions: readonly Document[]): Document {
  const real = conditions.filter((condition) => Object.keys(condition).length > 0);
  return real.length > 1 ? { $and: real } : (real[0] ?? {});
}
