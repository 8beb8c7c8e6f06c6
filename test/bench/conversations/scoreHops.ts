import type { ExchangeRow } from '../../../src/conversation/contacts/Contact.js';
import { contactId } from '../../../src/conversation/contacts/contactId.js';
import { toContact } from '../../../src/conversation/contacts/toContact.js';
import { findHops } from '../../../src/conversation/linking/findHops.js';
import { linkContacts } from '../../../src/conversation/linking/linkContacts.js';
import type { Life } from '../../../src/demo/story/Life.js';
import { truthOfInquiry } from '../../../src/demo/truth/truthOfInquiry.js';

/** How the hops that were found compare with those that happened. */
export interface HopScore {
  right: number;
  false: number;
  missed: number;
  conversations: number;
  contacts: number;
  /** Time that linking took. */
  ms: number;
  readonly falseByRule: Map<string, number>;
}

export function emptyScore(): HopScore {
  const none = { right: 0, false: 0, missed: 0, conversations: 0, contacts: 0, ms: 0 };
  return { ...none, falseByRule: new Map() };
}

/** A hop is right when it leads from the very contact to the very contact that the truth says. */
export function scoreLife(
  life: Life,
  rows: readonly ExchangeRow[],
  score: HopScore,
  onError?: (line: string) => void,
): void {
  const true_ = new Set(
    life.inquiries.flatMap((inquiry) => {
      const { interactions, hops } = truthOfInquiry(inquiry, life.person.id);
      const name = (place: number) => {
        const one = interactions[place];
        return one === undefined ? '' : contactId(one);
      };
      return hops.map(([from, to]) => `${name(from)} → ${name(to)}`);
    }),
  );
  const startedAt = performance.now();
  const linked = linkContacts(rows.map(toContact), []);
  const found = linked.flatMap(findHops);
  score.ms += performance.now() - startedAt;
  score.conversations += linked.length;
  score.contacts += rows.length;
  const names = new Map(found.map((hop) => [`${hop.from.id} → ${hop.to.id}`, hop]));
  for (const [name, hop] of names) {
    if (true_.has(name)) {
      score.right += 1;
      continue;
    }
    score.false += 1;
    const { decidedBy, confidence, reason, from, to } = hop;
    score.falseByRule.set(decidedBy, (score.falseByRule.get(decidedBy) ?? 0) + 1);
    onError?.(
      `false ${life.person.id} ${decidedBy} ${confidence.toFixed(2)} ${reason}\n   ${tell(from.row)}\n   ${tell(to.row)}`,
    );
  }
  const byId = new Map(rows.map((row) => [contactId(row), row]));
  for (const name of true_) {
    if (names.has(name)) continue;
    score.missed += 1;
    const [from, to] = name.split(' → ').map((id) => byId.get(id));
    onError?.(`missed ${life.person.id}\n   ${from && tell(from)}\n   ${to && tell(to)}`);
  }
}

function tell(row: ExchangeRow): string {
  const { occurredAt, platform, channel, direction, text, note, outcome, ticketId } = row;
  return [occurredAt, platform ?? channel, direction, outcome, ticketId, text ?? note].join(' | ');
}
