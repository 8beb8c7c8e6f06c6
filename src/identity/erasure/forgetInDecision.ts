import type { Decision } from '../decisions/Decision.js';

/** A decision about erased records and others: it goes on to hold, by hashes alone where it is about the erased. */
export function forgetInDecision(decision: Decision, erased: ReadonlySet<string>): Decision {
  const groups = decision.groups.map((group) =>
    group.map((one) => (erased.has(one.key) ? { ...one, recordId: '' } : one)),
  );
  return { ...decision, groups, reason: '' };
}
