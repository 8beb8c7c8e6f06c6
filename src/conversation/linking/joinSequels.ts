import type { Contact } from '../contacts/Contact.js';
import type { Sequel } from '../evidence/Evidence.js';
import { createStrand, type Strand } from '../evidence/Strand.js';
import { type Verdict, weighSequel } from '../evidence/weighSequel.js';
import { TermWeights } from '../text/TermWeights.js';
import type { ContactSets } from './ContactSets.js';
import type { Join } from './Join.js';

/** A strand goes on with what was last heard of three weeks ago at most. */
const WINDOW_MS = 21 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
/** Conversations that a new strand is compared with, the last changed first. */
const CANDIDATES = 24;
/** Contacts of a conversation that evidence looks at, the newest. */
const REMEMBERED = 64;
const LIKELIER_THAN_NOT = 0.5;
/** The rate of those who are hardly known is taken over so long at least. */
const OBSERVED_DAYS = 180;

interface Candidate {
  readonly sequel: Sequel;
  readonly verdict: Verdict;
  readonly place: number;
}

/**
 * Joins strands by evidence, in the order in which they begin: each goes on with the earlier
 * conversation that most speaks for, where that is likelier than not. What each is compared with is
 * bounded, so that time grows with the number of strands only.
 */
export function joinSequels(sets: ContactSets, strands: readonly Strand[]): Join[] {
  const terms = new TermWeights(strands.map(({ words }) => words));
  const about = { terms, strandsPerDay: rateOf(strands) };
  const joins: Join[] = [];
  const open: Strand[] = [];
  for (const later of strands) {
    const best = chooseBest(later, open, sets, about);
    let latest = later;
    if (best !== undefined) {
      const { last, earlier } = best.sequel;
      const { confidence, reason, rule } = best.verdict;
      sets.join(last.id, later.first.id);
      joins.push({
        from: last,
        to: later.first,
        reason,
        confidence,
        decidedBy: `rule:${rule}`,
      });
      open.splice(best.place, 1);
      latest = concat(earlier, later);
    }
    open.push(latest);
    if (open.length > CANDIDATES) open.shift();
  }
  return joins;
}

function chooseBest(
  later: Strand,
  open: readonly Strand[],
  sets: ContactSets,
  about: Pick<Sequel, 'terms' | 'strandsPerDay'>,
): Candidate | undefined {
  let best: Candidate | undefined;
  const startsAt = later.contacts[0].at;
  for (const [place, earlier] of open.entries()) {
    const last = lastBefore(earlier, startsAt);
    if (startsAt - last.at > WINDOW_MS || sets.areApart(last.id, later.first.id)) continue;
    const sequel = { earlier, last, later, ...about };
    const verdict = weighSequel(sequel);
    if (verdict === undefined || verdict.confidence < LIKELIER_THAN_NOT) continue;
    if (best === undefined || verdict.confidence >= best.verdict.confidence) {
      best = { sequel, verdict, place };
    }
  }
  return best;
}

function rateOf(strands: readonly Strand[]): number {
  const [from, to] = [strands[0]?.contacts[0].at ?? 0, strands.at(-1)?.contacts[0].at ?? 0];
  return strands.length / Math.max(OBSERVED_DAYS, (to - from) / DAY_MS);
}

/** The last contact until an instant; a ticket only where there is nothing else. */
function lastBefore({ contacts, first }: Strand, at: number): Contact {
  const before = (one: Contact) => one.at <= at;
  return (
    contacts.findLast((one) => !one.isTicket && before(one)) ?? contacts.findLast(before) ?? first
  );
}

function concat(earlier: Strand, later: Strand): Strand {
  const contacts = [...earlier.contacts, ...later.contacts].sort((a, b) => a.at - b.at);
  return createStrand(contacts.slice(-REMEMBERED) as [Contact, ...Contact[]]);
}
