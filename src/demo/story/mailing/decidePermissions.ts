import { DAY, YEAR } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import type { Permission } from './Permission.js';

/** What a person allowed and forbade. */
export function decidePermissions(person: Person, scene: Scene): readonly Permission[] {
  return [...atTheMailer(person, scene), ...atTheCrm(person, scene)];
}

/** When a person asked for no more mailings; null if they did not. */
export function unsubscribedAt(permissions: readonly Permission[]): number | null {
  const withdrawn = permissions.find(
    ({ book, topic, state }) => book === 'mailer' && topic === 'offers' && state === 'withdrawn',
  );
  return withdrawn?.at ?? null;
}

function atTheMailer({ habits, email, knownSince }: Person, { random, now }: Scene): Permission[] {
  if (!habits.getsMailings || email === null) return [];
  const leaves = random.chance(0.1);
  const at = Math.floor(leaves ? random.between(knownSince, now) : knownSince);
  const asks = !leaves && random.chance(0.05);
  const state = leaves ? 'withdrawn' : asks ? 'asked' : 'given';
  const common = { book: 'mailer', medium: 'email', at, until: null } as const;
  return [
    { ...common, topic: 'offers', state },
    { ...common, topic: 'newsletter', state: leaves && random.chance(0.5) ? 'given' : state },
  ];
}

function atTheCrm({ knownSince, phone }: Person, { random, now }: Scene): Permission[] {
  const permissions: Permission[] = [];
  const decide = (medium: Permission['medium'], topic: Permission['topic'], given: number) => {
    const at = Math.floor(random.between(knownSince, now));
    const state = random.chance(given) ? 'given' : random.chance(0.7) ? 'withdrawn' : 'asked';
    const until = state === 'given' && random.chance(0.3) ? at + 2 * YEAR : null;
    permissions.push({ book: 'crm', medium, topic, state, at: at - (at % DAY), until });
  };
  if (phone !== null && random.chance(0.6)) decide('sms', 'offers', 0.6);
  if (phone !== null && random.chance(0.5)) decide('phone', 'service', 0.85);
  if (random.chance(0.4)) decide('post', 'offers', 0.5);
  if (random.chance(0.06)) decide('email', 'jobs', 0.7);
  return permissions;
}
