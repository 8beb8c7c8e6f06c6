import type { Decision } from './Decision.js';

/** The decisions that hold, newest first: those that no other one revokes. */
export function activeDecisions(decisions: readonly Decision[]): Decision[] {
  const revoked = new Set(decisions.flatMap(({ revokes }) => revokes));
  return decisions.filter(({ id }) => !revoked.has(id)).sort(newestFirst);
}

function newestFirst(a: Decision, b: Decision): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt > b.decidedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
