import { ContactSets } from '../linking/ContactSets.js';
import { type HopDecision, newestFirst } from '../linking/HopDecision.js';

type Drafted = Pick<HopDecision, 'from' | 'to' | 'confirmed'>;

/**
 * Whether what is to be decided cannot be held together with what was decided of other interactions:
 * that two are one though decisions keep them apart, or the other way round. What was decided of the
 * very same two gives way.
 */
export function contradicts(draft: Drafted, decisions: readonly HopDecision[]): boolean {
  const sets = new ContactSets();
  const others = decisions.filter((one) => pairOf(one) !== pairOf(draft)).sort(newestFirst);
  for (const { from, to, confirmed } of others) {
    if (confirmed) sets.join(from, to);
    else sets.keepApart(from, to);
  }
  return draft.confirmed
    ? sets.areApart(draft.from, draft.to)
    : sets.find(draft.from) === sets.find(draft.to);
}

function pairOf({ from, to }: Drafted): string {
  return [from, to].sort().join('\u0001');
}
