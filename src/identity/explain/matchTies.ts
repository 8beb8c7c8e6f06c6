import type { LinkedRecord } from '../Customer.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import { MATCH_RULE } from '../linking/clusters/linkAlike.js';
import type { Tie } from './findPath.js';

/** What likeness tied together, as it was when it was linked. */
export function matchTies(records: readonly LinkedRecord[], hasher: IdentityHasher): Tie[] {
  return records.flatMap(({ match }): Tie[] => {
    if (match === undefined) return [];
    const [from, to] = match.records.map((one) => hasher.record(one.source, one.recordId));
    const linkedBy = `rule:${MATCH_RULE}`;
    return [
      {
        from: from ?? '',
        to: to ?? '',
        rule: MATCH_RULE,
        identifierType: null,
        score: match.score,
        linkedBy,
      },
    ];
  });
}
