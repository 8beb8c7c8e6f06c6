import { MINUTE, YEAR } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { catalogue, postage } from '../trade/catalogue.js';
import { duringWakingHours } from '../trade/hours.js';
import { type Order, totalCents } from '../trade/Order.js';
import type { VisitEvent } from './VisitEvent.js';

type Happening = Pick<VisitEvent, 'type' | 'properties'>;
type Visitor = Pick<VisitEvent, 'where' | 'gadget'>;

/** All visits of a person: one before each order on the site or in the app, and some without. */
export function visit(person: Person, orders: readonly Order[], scene: Scene): VisitEvent[] {
  const buying = orders.flatMap((order) => visitBefore(order, scene));
  const looking = Array.from({ length: person.habits.visits }, () => lookAround(person, scene));
  return [...buying, ...looking.flat()].sort((a, b) => a.at - b.at);
}

function visitBefore(order: Order, scene: Scene): VisitEvent[] {
  const { through, gadget, placedAt, key } = order;
  if (through === 'till' || gadget === null) return [];
  const goods = order.lines.filter(({ article }) => article !== postage);
  const happenings: Happening[] = [
    { type: through === 'app' ? 'app_opened' : 'page_viewed', properties: { page: 'home' } },
    ...goods.map(({ article }) => viewed(article.sku)),
    { type: 'cart_updated', properties: { items: goods.length, cents: totalCents(order) } },
    { type: 'order_placed', properties: { order: key } },
  ];
  return spread(happenings, { where: through, gadget }, placedAt, scene);
}

function lookAround({ habits, knownSince }: Person, scene: Scene): VisitEvent[] {
  const { random, now } = scene;
  const from = Math.max(knownSince, now - YEAR);
  const at = duringWakingHours(Math.floor(random.between(from, now)), random);
  const articles = Object.values(catalogue);
  const views = Array.from({ length: random.whole(1, 3) }, () => viewed(random.pick(articles).sku));
  const inApp = habits.usesApp && random.chance(0.5);
  const where = inApp ? 'app' : 'site';
  const cart = random.chance(0.15) ? [{ type: 'cart_updated', properties: { items: 1 } }] : [];
  const gadget = inApp && habits.gadget === 'desktop' ? 'phone' : habits.gadget;
  return spread([...views, ...cart], { where, gadget }, at, scene);
}

function viewed(sku: string): Happening {
  return { type: 'product_viewed', properties: { sku } };
}

/** Lets things happen one after the other, so that the last happens at the given time. */
function spread(
  happenings: readonly Happening[],
  visitor: Visitor,
  end: number,
  { random, numbering }: Scene,
): VisitEvent[] {
  let at = end;
  return [...happenings]
    .reverse()
    .map((happening) => {
      const event = { key: numbering.event(), at, ...visitor, ...happening };
      at -= Math.floor(random.between(0.2, 4) * MINUTE);
      return event;
    })
    .reverse();
}
