import { normaliseEmail } from '../../../src/identity/identifiers/normaliseEmail.js';
import type { NameCard } from './NameCard.js';

/** Names and address as the gateway's rules choose them, from cards in the order of their silos' word. */
export function chooseNames(cardsOfSilos: readonly (readonly NameCard[])[]) {
  const cards = cardsOfSilos.flatMap((one) => (one.length > 1 ? [...one].sort(newestFirst) : one));
  const first = (field: 'givenName' | 'familyName' | 'displayName') =>
    cards.find((card) => (card[field] ?? '').trim() !== '')?.[field] ?? null;
  const name = [first('givenName'), first('familyName')].filter((part) => part !== null).join(' ');
  return {
    displayName: name === '' ? first('displayName') : name,
    primaryEmail: firstEmail(cards),
  };
}

function newestFirst(a: NameCard, b: NameCard): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? 1 : -1;
  return a.recordId < b.recordId ? -1 : 1;
}

function firstEmail(cards: readonly NameCard[]): string | null {
  for (const { email } of cards) {
    const address = email ? normaliseEmail(email, 'lowerCase') : undefined;
    if (address !== undefined) return address;
  }
  return null;
}
