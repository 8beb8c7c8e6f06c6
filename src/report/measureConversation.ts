import type { Contact } from '../conversation/contacts/Contact.js';
import { isMissedCall } from '../conversation/contacts/isMissedCall.js';
import { findHops } from '../conversation/linking/findHops.js';
import type { LinkedContacts } from '../conversation/linking/linkContacts.js';
import { standingOf } from '../conversation/standing/standingOf.js';
import type { Measurement } from './Measurement.js';

const LEAST_SCORE = 1;
const BEST_SCORE = 5;

/** Measures a conversation as it stands at an instant. */
export function measureConversation(linked: LinkedContacts, now: number): Measurement {
  const { contacts } = linked;
  const opening = contacts.find(({ isTicket }) => !isTicket) ?? contacts[0];
  const { channel, platform, purpose } = opening.row;
  const isResolved = standingOf(contacts, now).status === 'RESOLVED';
  return {
    channel: channel ?? null,
    platform: platform ?? null,
    purpose: purpose ?? null,
    firstResponseSeconds: secondsBetween(opening, answeredAt(opening, contacts)),
    isResolved,
    resolutionSeconds: secondsBetween(opening, isResolved ? resolvedAt(contacts) : undefined),
    movedToOtherChannel: findHops(linked).some(isToOtherChannel),
    scores: contacts.flatMap(({ row }) => row.satisfaction ?? []).filter(isScore),
  };
}

/** When the brand first answered what the customer began; undefined where it did not, or began itself. */
function answeredAt(opening: Contact, contacts: readonly Contact[]): number | undefined {
  if (!opening.isInbound) return undefined;
  const answers = contacts.flatMap((one) => {
    if (one.isTicket) return instantOf(one.row.firstRespondedAt);
    return one.row.direction === 'OUTBOUND' || isTaken(one) ? one.at : [];
  });
  return least(answers.filter((at) => at >= opening.at));
}

/** When the last of its tickets was resolved or, without any, when last something was said; undefined where nothing tells. */
function resolvedAt(contacts: readonly Contact[]): number | undefined {
  const resolved = contacts.flatMap(({ row }) => instantOf(row.resolvedAt));
  const said = contacts.filter(({ isTicket }) => !isTicket).map(({ at }) => at);
  const instants = resolved.length > 0 ? resolved : said;
  return instants.length === 0 ? undefined : Math.max(...instants);
}

/** Whether it is a call that was answered as it came in. */
function isTaken(contact: Contact): boolean {
  return contact.isInbound && contact.row.outcome != null && !isMissedCall(contact);
}

function isToOtherChannel({ from, to }: { readonly from: Contact; readonly to: Contact }): boolean {
  const [left, reached] = [from.row.channel, to.row.channel];
  return left != null && reached != null && left !== reached;
}

function isScore(value: number): boolean {
  return value >= LEAST_SCORE && value <= BEST_SCORE;
}

function instantOf(instant: string | null | undefined): number[] {
  return instant == null ? [] : [Date.parse(instant)];
}

function least(instants: readonly number[]): number | undefined {
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function secondsBetween({ at }: Contact, until: number | undefined): number | null {
  return until === undefined ? null : Math.max(0, until - at) / 1000;
}
