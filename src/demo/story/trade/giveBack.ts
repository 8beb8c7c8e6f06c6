import { DAY } from '../durations.js';
import type { Random } from '../Random.js';
import type { Scene } from '../Scene.js';
import { postage } from './catalogue.js';
import type { Order } from './Order.js';
import type { ReturnParcel, ReturnStage } from './ReturnParcel.js';
import { dropOffs } from './shops.js';

const RATE = 0.085;
const REASONS = {
  'too small': 26,
  'too big': 20,
  'changed my mind': 22,
  'colour differs from the picture': 14,
  'arrived damaged': 10,
  'wrong article sent': 8,
};

/** The orders, with those that came back altogether marked as such, and the parcels they came back in. */
export interface Returned {
  readonly orders: readonly Order[];
  readonly returns: readonly ReturnParcel[];
}

/** Lets some of what was bought in the web shop come back. */
export function giveBack(orders: readonly Order[], scene: Scene): Returned {
  const { random } = scene;
  const returns: ReturnParcel[] = [];
  const settled = orders.map((order) => {
    if (order.book !== 'shop' || order.receivedAt === null || !random.chance(RATE)) return order;
    const parcel = returnOf(order, order.receivedAt, scene);
    if (parcel === undefined) return order;
    returns.push(parcel);
    const goods = order.lines.filter(({ article }) => article !== postage);
    const isAll = parcel.lines.length === goods.length;
    return isAll && parcel.stage === 'refunded' ? { ...order, stage: 'returned' as const } : order;
  });
  return { orders: settled, returns };
}

function returnOf(
  order: Order,
  receivedAt: number,
  { random, numbering, now }: Scene,
): ReturnParcel | undefined {
  const announcedAt = Math.floor(receivedAt + random.between(0.5, 12) * DAY);
  if (announcedAt >= now) return undefined;
  const goods = order.lines.filter(({ article }) => article !== postage);
  const lines = random.chance(0.6) ? goods : [random.pick(goods)];
  const handedInAt = announcedAt + Math.floor(random.between(0.1, 4) * DAY);
  const arrivedAt = handedInAt + Math.floor(random.between(1, 4) * DAY);
  const settledAt = arrivedAt + Math.floor(random.around(2, 0.6) * DAY);
  const isRefused = random.chance(0.03);
  const steps: readonly (readonly [ReturnStage, number])[] = [
    ['announced', announcedAt],
    ['handedIn', handedInAt],
    ['arrived', arrivedAt],
    [isRefused ? 'refused' : 'refunded', settledAt],
  ];
  const stage = steps.filter(([, at]) => at < now).at(-1)?.[0] ?? 'announced';
  const way = random.weighted({ dropOff: 55, shop: 20, post: 20, courier: 5 });
  return {
    key: numbering.parcel(),
    order,
    lines,
    announcedAt,
    stage,
    refundedAt: stage === 'refunded' ? settledAt : null,
    way,
    reason: random.weighted(REASONS),
    dropOff: stage === 'announced' ? null : handInPlace(way, order, random),
  };
}

function handInPlace(
  way: ReturnParcel['way'],
  { shop }: Order,
  random: Random,
): ReturnParcel['dropOff'] {
  if (way === 'dropOff') return random.pick(dropOffs);
  return way === 'shop' ? { name: shop?.name ?? 'Hat Shop Spui', type: 'shop' } : null;
}
