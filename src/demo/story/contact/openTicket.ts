import { DAY, HOUR, MINUTE } from '../durations.js';
import type { Scene } from '../Scene.js';
import { agents } from './agents.js';
import type { Call, Message, Ticket } from './Inquiry.js';

const ANSWERS_SURVEY = 0.35;
const NOTES_POST = 0.9;
const NOTES_ORDER = 0.4;

/** The ticket that the help desk opens for an exchange, as it stands when the story ends. */
export function openTicket(
  subject: string,
  contacts: readonly (Message | Call)[],
  { random, numbering, now, overlapping }: Scene,
): Ticket | null {
  const [first] = contacts;
  const last = contacts.at(-1);
  if (first === undefined || last === undefined) return null;
  const firstRespondedAt = firstResponseAt(contacts);
  const solvedAt = last.at + Math.floor(random.between(2, 90) * MINUTE);
  const isSolved = solvedAt + HOUR < now && firstRespondedAt !== null && !endsOpen(last);
  const stars = random.chance(ANSWERS_SURVEY)
    ? Number(random.weighted({ 5: 40, 4: 28, 3: 14, 2: 8, 1: 10 }))
    : null;
  const key = numbering.ticket();
  const notes = random.fork(key);
  const isPost = first.is === 'message' && first.medium !== 'email' && first.medium !== 'chat';
  return {
    key,
    subject,
    medium: first.medium,
    openedAt: first.at,
    firstRespondedAt,
    solvedAt: isSolved ? solvedAt : null,
    stage: isSolved
      ? solvedAt + 10 * DAY < now
        ? 'closed'
        : 'solved'
      : firstRespondedAt === null
        ? 'new'
        : endsOpen(last)
          ? 'open'
          : 'pending',
    priority: random.weighted({ low: 15, normal: 60, high: 18, urgent: 7 }),
    agent: firstRespondedAt === null ? null : random.pick(agents),
    stars: isSolved ? stars : null,
    openedFor: isPost && notes.chance(NOTES_POST) ? first.key : null,
    namesOrder: !overlapping || notes.chance(NOTES_ORDER),
  };
}

/** When the brand first said something: a call that was taken is answered at once. */
function firstResponseAt(contacts: readonly (Message | Call)[]): number | null {
  const answer = contacts.find((one) => !one.inbound || isTaken(one));
  return answer?.at ?? null;
}

function isTaken(one: Message | Call): boolean {
  return one.is === 'call' && (one.outcome === 'answered' || one.outcome === 'transferred');
}

/** Whether the last word is the customer's, and more than a thank-you. */
function endsOpen(last: Message | Call): boolean {
  if (!last.inbound || isTaken(last)) return false;
  return last.is === 'call' || !last.text.endsWith('🎩');
}
