import { HOUR, MINUTE, YEAR } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Random } from '../Random.js';
import type { Scene } from '../Scene.js';
import { type Article, catalogue, FREE_FROM_CENTS, postage } from './catalogue.js';
import { fulfil } from './fulfil.js';
import { duringOpeningHours, duringWakingHours } from './hours.js';
import { type Order, type OrderLine, totalCents } from './Order.js';
import { shops } from './shops.js';

/** An order that the story wants besides those of habit. */
export interface ExtraOrder {
  readonly at: number;
  readonly article: Article;
}

/** What a person buys within the last year, oldest first. */
export function placeOrders(
  person: Person,
  scene: Scene,
  extra: ExtraOrder | undefined,
): readonly Order[] {
  const { random, now } = scene;
  const { habits, knownSince } = person;
  const from = Math.max(knownSince, now - YEAR);
  const times = Array.from({ length: habits.orders }, () => random.between(from, now - HOUR));
  const orders = times
    .sort((a, b) => a - b)
    .map((at) => placeOrder(person, Math.floor(at), pickLines(random), scene));
  if (extra !== undefined && habits.online > 0) {
    const lines = [{ article: extra.article, pieces: 1 }];
    orders.push(placeOnline(person, extra.at, lines, scene));
  }
  return orders.sort((a, b) => a.placedAt - b.placedAt);
}

function placeOrder(person: Person, at: number, lines: OrderLine[], scene: Scene): Order {
  const { random } = scene;
  if (random.chance(person.habits.online)) return placeOnline(person, at, lines, scene);
  return random.chance(0.06) && person.habits.online > 0
    ? reserve(person, at, lines, scene)
    : buyInStore(at, lines, scene);
}

function placeOnline(
  { habits }: Person,
  at: number,
  lines: readonly OrderLine[],
  scene: Scene,
): Order {
  const { random, numbering } = scene;
  const placedAt = duringWakingHours(at, random);
  const inApp = habits.usesApp && random.chance(0.5);
  const gadget = random.chance(0.85) ? habits.gadget : random.pick(['desktop', 'phone'] as const);
  const pickup = random.chance(0.22);
  const pays = !pickup && totalCents({ lines }) < FREE_FROM_CENTS;
  return fulfil(
    {
      key: numbering.shopOrder(),
      book: 'shop',
      placedAt,
      through: inApp ? 'app' : 'site',
      gadget: inApp && gadget === 'desktop' ? 'phone' : gadget,
      lines: pays ? [...lines, { article: postage, pieces: 1 }] : lines,
      way: pickup ? 'pickup' : 'delivery',
      shop: pickup ? random.pick(shops) : null,
      carrier: pickup ? null : random.pick(['PostNL', 'DHL', 'GLS']),
      slot: random.next(),
    },
    scene,
  );
}

/** Put aside on the site, paid for at the till: such orders are in the book of the shops alone. */
function reserve({ habits }: Person, at: number, lines: readonly OrderLine[], scene: Scene): Order {
  const { random, numbering } = scene;
  return fulfil(
    {
      key: numbering.till(),
      book: 'stores',
      placedAt: duringWakingHours(at, random),
      through: 'site',
      gadget: habits.gadget,
      lines,
      way: 'pickup',
      shop: random.pick(shops),
      carrier: null,
      slot: random.next(),
    },
    scene,
  );
}

function buyInStore(at: number, lines: readonly OrderLine[], { random, numbering }: Scene): Order {
  const placedAt = duringOpeningHours(at);
  return {
    key: numbering.till(),
    book: 'stores',
    placedAt,
    through: 'till',
    gadget: null,
    lines,
    way: 'takeaway',
    shop: random.pick(shops),
    carrier: null,
    stage: 'collected',
    receivedAt: placedAt + 2 * MINUTE,
    readyAt: null,
    slot: random.next(),
    handOverKey: null,
  };
}

function pickLines(random: Random): OrderLine[] {
  const articles = Object.values(catalogue);
  const count = Number(random.weighted({ 1: 62, 2: 27, 3: 11 }));
  const chosen = new Set(Array.from({ length: count }, () => random.pick(articles)));
  return [...chosen].map((article) => ({ article, pieces: random.chance(0.08) ? 2 : 1 }));
}
