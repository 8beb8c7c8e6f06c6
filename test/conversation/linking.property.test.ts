import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Contact, ExchangeRow } from '../../src/conversation/contacts/Contact.js';
import { toContact } from '../../src/conversation/contacts/toContact.js';
import { contradicts } from '../../src/conversation/decisions/contradicts.js';
import { findHops } from '../../src/conversation/linking/findHops.js';
import type { HopDecision } from '../../src/conversation/linking/HopDecision.js';
import { linkContacts } from '../../src/conversation/linking/linkContacts.js';
import { sortableTime } from '../../src/dataset/Position.js';

const DAY_MS = 24 * 3_600_000;
const START = Date.UTC(2026, 0, 1);
const TEXTS = [
  'My bowler came with a dent, order W-200017',
  'I already asked you on Twitter about the dent in my bowler',
  'Where is my refund for parcel RET20001?',
  'Are you open on Sunday?',
  'Thank you!',
  '',
];
const PLACES = [
  { source: 'desk', channel: 'EMAIL', platform: null },
  { source: 'desk', channel: 'CHAT', platform: 'Web chat' },
  { source: 'social', channel: 'SOCIAL', platform: 'Twitter' },
] as const;

interface Said {
  readonly place: number;
  readonly sort: 'Message' | 'Call' | 'Ticket';
  readonly at: number;
  readonly text: number;
  readonly inbound: boolean;
  readonly thread: number | null;
  readonly ticket: number | null;
  readonly answers: number | null;
}

const said: fc.Arbitrary<Said> = fc.record({
  place: fc.nat(PLACES.length - 1),
  sort: fc.constantFrom('Message', 'Message', 'Message', 'Call', 'Ticket'),
  at: fc.integer({ min: 0, max: 40 * DAY_MS }),
  text: fc.nat(TEXTS.length - 1),
  inbound: fc.boolean(),
  thread: fc.option(fc.nat(4)),
  ticket: fc.option(fc.nat(3)),
  answers: fc.option(fc.nat(12)),
});

function rowOf({ place, sort, at, text, inbound, thread, ticket, answers }: Said, key: number) {
  const { source, channel, platform } = PLACES[place] ?? PLACES[0];
  const occurredAt = new Date(START + at).toISOString();
  const dataset = { Message: 'messages', Call: 'calls', Ticket: 'tickets' }[sort];
  return {
    __typename: sort,
    ...{ source, dataset, key: String(key), owner: 'a' },
    position: { time: sortableTime(occurredAt), token: '' },
    ...{ occurredAt, channel, platform, purpose: 'SERVICE' },
    direction: inbound ? 'INBOUND' : 'OUTBOUND',
    ...(sort === 'Message' && {
      text: TEXTS[text] ?? '',
      threadId: thread === null ? null : String(thread),
      inReplyTo: answers === null ? null : String(answers),
    }),
    ...(sort !== 'Ticket' && { ticketId: ticket === null ? null : String(ticket) }),
    ...(sort === 'Call' && { outcome: inbound && text === 0 ? 'MISSED' : 'ANSWERED' }),
  } satisfies ExchangeRow;
}

const story = fc
  .array(said, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((one, key) => toContact(rowOf(one, key))));

/** What people say of some of the contacts, none of it against the rest. */
function decide(contacts: readonly Contact[], words: readonly [number, number, boolean][]) {
  const decisions: HopDecision[] = [];
  for (const [place, [a, b, confirmed]] of words.entries()) {
    const [from, to] = [contacts[a % contacts.length]?.id, contacts[b % contacts.length]?.id];
    if (from === undefined || to === undefined || from === to) continue;
    if (contradicts({ from, to, confirmed }, decisions)) continue;
    const decidedAt = new Date(START + place).toISOString();
    const said = { confirmed, actor: 'kim', reason: 'so it is', decidedAt };
    decisions.push({ id: String(place), from, to, ...said });
  }
  // Only the newest word about a pair counts.
  return decisions.filter(
    (one, place) => !decisions.slice(place + 1).some((later) => pairOf(later) === pairOf(one)),
  );
}

const pairOf = ({ from, to }: HopDecision) => [from, to].sort().join('|');
const words = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.boolean()), { maxLength: 8 });

/** Each conversation as the names of its contacts. */
function partition(contacts: readonly Contact[], decisions: readonly HopDecision[] = []) {
  return linkContacts(contacts, decisions)
    .map((linked) => linked.contacts.map(({ id }) => id))
    .sort();
}

describe('linking', () => {
  it('puts each contact in exactly one conversation, whatever order they come in', () => {
    fc.assert(
      fc.property(story, words, fc.infiniteStream(fc.nat()), (contacts, said, chance) => {
        const decisions = decide(contacts, said);
        const groups = partition(contacts, decisions);
        expect(groups.flat().sort()).toEqual(contacts.map(({ id }) => id).sort());
        const shuffled = contacts
          .map((contact) => ({ contact, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ contact }) => contact);
        expect(partition(shuffled, [...decisions].reverse())).toEqual(groups);
      }),
      { numRuns: 150 },
    );
  });

  it('never joins what a person parted, and always what a person confirmed', () => {
    fc.assert(
      fc.property(story, words, (contacts, said) => {
        const decisions = decide(contacts, said);
        const groups = partition(contacts, decisions);
        const groupOf = (id: string) => groups.findIndex((group) => group.includes(id));
        for (const { from, to, confirmed } of decisions) {
          expect(groupOf(from) === groupOf(to)).toBe(confirmed);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('explains every hop, between contacts of differing media that lie next to each other', () => {
    fc.assert(
      fc.property(story, (contacts) => {
        for (const linked of linkContacts(contacts, [])) {
          for (const { from, to, reason, confidence, decidedBy } of findHops(linked)) {
            expect(from.medium).not.toBe(to.medium);
            expect([from.isTicket, to.isTicket]).toEqual([false, false]);
            expect(reason).not.toBe('');
            expect(confidence).toBeGreaterThanOrEqual(0.5);
            expect(decidedBy).toMatch(/^rule:[a-z-]+$/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what systems tie together when the clocks of sources differ by ten minutes', () => {
    const skew = fc.integer({ min: -600_000, max: 600_000 });
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 2, maxLength: 20 }),
        skew,
        skew,
        (all, desk, social) => {
          const shifted = all.map((one) => ({
            ...one,
            at: one.at + (PLACES[one.place]?.source === 'desk' ? desk : social),
          }));
          const groups = partition(shifted.map((one, key) => toContact(rowOf(one, key))));
          const groupOf = (id: string) => groups.findIndex((group) => group.includes(id));
          const contacts = all.map((one, key) => toContact(rowOf(one, key)));
          for (const { row, id } of contacts) {
            const tied = contacts.filter(
              (other) =>
                (row.ticketId != null &&
                  other.row.ticketId === row.ticketId &&
                  other.row.source === row.source) ||
                (row.threadId != null &&
                  other.row.threadId === row.threadId &&
                  other.row.source === row.source &&
                  Math.abs(other.at - Date.parse(row.occurredAt)) < 20 * DAY_MS) ||
                (row.inReplyTo != null &&
                  other.row.__typename !== 'Ticket' &&
                  other.row.source === row.source &&
                  other.row.key === row.inReplyTo),
            );
            for (const other of tied) expect(groupOf(other.id)).toBe(groupOf(id));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion to what there is, not to its square', () => {
    const many = Array.from({ length: 4_000 }, (_, key) =>
      toContact(
        rowOf(
          {
            ...{ place: key % 3, sort: 'Message', at: key * 3_600_000, text: key % 4 },
            ...{ inbound: key % 2 === 0, thread: null, ticket: null, answers: null },
          },
          key,
        ),
      ),
    );
    const groups = partition(many);
    expect(groups.flat()).toHaveLength(4_000);
  });
});
