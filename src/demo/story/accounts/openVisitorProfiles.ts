import type { VisitEvent } from '../browsing/VisitEvent.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { blankAccount } from './Account.js';
import type { VisitorProfile } from './Accounts.js';
import { recase } from './recase.js';

/** Profiles of the tracker: one for each browser and each app; who never logs in stays nameless. */
export function openVisitorProfiles(
  person: Person,
  events: readonly VisitEvent[],
  { random, numbering }: Scene,
): VisitorProfile[] {
  const firsts = new Map<string, VisitEvent>();
  const buyers = new Set<string>();
  for (const event of events) {
    const key = `${event.where} ${event.gadget}`;
    if (!firsts.has(key)) firsts.set(key, event);
    if (event.type === 'order_placed') buyers.add(key);
  }
  return [...firsts].map(([key, { at, where, gadget }]) => {
    const logsIn = where === 'app' || random.chance(buyers.has(key) ? 0.94 : 0.5);
    return {
      ...blankAccount(numbering.visitor(), at),
      where,
      gadget,
      email: logsIn ? recase(person.email, random) : null,
      deviceId: `${where === 'app' ? 'install' : 'browser'}-${hex(random.next())}${hex(random.next())}`,
    };
  });
}

function hex(share: number): string {
  return Math.floor(share * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
