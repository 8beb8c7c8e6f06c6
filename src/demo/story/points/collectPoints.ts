import { DAY, HOUR, YEAR } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { duringWakingHours } from '../trade/hours.js';
import { type Order, totalCents } from '../trade/Order.js';
import type { ReturnParcel } from '../trade/ReturnParcel.js';
import type { Booking } from './Booking.js';

type Planned = Omit<Booking, 'key'>;

const GIFT_POINTS = 400;

/** What happens on a person's loyalty card: a point for each euro spent, and what members get besides. */
export function collectPoints(
  person: Person,
  orders: readonly Order[],
  returns: readonly ReturnParcel[],
  scene: Scene,
): readonly Booking[] {
  if (person.loyaltyNumber === null) return [];
  const planned = [
    ...orders.flatMap(earned),
    ...returns.flatMap(takenBack),
    ...bonuses(person, scene),
  ].filter(({ at }) => at < scene.now);
  planned.sort((a, b) => a.at - b.at);
  return withGifts(planned, scene).map((booking) => ({
    key: scene.numbering.booking(),
    ...booking,
  }));
}

/** Points that purchases are worth. */
function pointsFor(cents: number): number {
  return Math.floor(cents / 100);
}

function earned(order: Order): Planned[] {
  if (order.receivedAt === null) return [];
  const via = order.book === 'stores' ? 'POS' : order.through === 'app' ? 'APP' : 'WEB';
  const points = pointsFor(totalCents(order));
  return [{ at: order.receivedAt, points, kind: 'EARN', note: `Purchase ${order.key}`, via }];
}

function takenBack({ order, lines, refundedAt }: ReturnParcel): Planned[] {
  if (refundedAt === null) return [];
  const points = -pointsFor(totalCents({ lines }));
  return [{ at: refundedAt, points, kind: 'CORR', note: `Return of ${order.key}`, via: 'WEB' }];
}

function bonuses({ habits, knownSince }: Person, { random, now }: Scene): Planned[] {
  const from = Math.max(knownSince, now - YEAR);
  const count = habits.usesApp ? random.times(13) : random.times(5);
  return Array.from({ length: count }, (): Planned => {
    const at = duringWakingHours(Math.floor(random.between(from, now - HOUR)), random);
    return habits.usesApp
      ? { at, points: 10, kind: 'BONUS', note: 'Check-in in the app', via: 'APP' }
      : { at, points: 25, kind: 'BONUS', note: 'Members’ evening', via: 'POS' };
  });
}

/** Spends points on gifts now and then, never more than there are. */
function withGifts(planned: readonly Planned[], { random, now }: Scene): Planned[] {
  const all: Planned[] = [];
  let balance = 0;
  for (const booking of planned) {
    all.push(booking);
    balance += booking.points;
    const at = booking.at + HOUR;
    if (balance >= GIFT_POINTS + 150 && random.chance(0.3) && at < now - DAY) {
      balance -= GIFT_POINTS;
      all.push({
        at,
        points: -GIFT_POINTS,
        kind: 'GIFT',
        note: 'Hat brush for points',
        via: 'APP',
      });
    }
  }
  return all.sort((a, b) => a.at - b.at);
}
