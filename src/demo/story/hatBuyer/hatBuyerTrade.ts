import type { VisitEvent } from '../browsing/VisitEvent.js';
import { HOUR, MINUTE } from '../durations.js';
import { objectId, tillId } from '../Numbering.js';
import type { Booking } from '../points/Booking.js';
import { catalogue } from '../trade/catalogue.js';
import type { Order } from '../trade/Order.js';
import type { ReturnParcel } from '../trade/ReturnParcel.js';
import { dropOffs, shops } from '../trade/shops.js';
import type { DaysAgo } from './DaysAgo.js';

/** Key of the order that the story is about. */
const bowlerOrderKey = 'W-100017';

const [spui] = shops;
const [nightKiosk] = dropOffs;

/** What she bought: a beret in the shop, a straw hat to her door, and the bowler. */
export function hatBuyerOrders(daysAgo: DaysAgo): readonly [Order, Order, Order] {
  const beret: Order = {
    key: tillId(18),
    book: 'stores',
    placedAt: daysAgo(210, 11 * HOUR),
    through: 'till',
    gadget: null,
    lines: [{ article: catalogue.beret, pieces: 1 }],
    way: 'takeaway',
    shop: spui,
    carrier: null,
    stage: 'collected',
    receivedAt: daysAgo(210, 11 * HOUR),
    readyAt: null,
    slot: 0,
    handOverKey: null,
  };
  const boater: Order = {
    ...beret,
    key: 'W-100011',
    book: 'shop',
    placedAt: daysAgo(122, 19.5 * HOUR),
    through: 'app',
    gadget: 'phone',
    lines: [
      { article: catalogue.boater, pieces: 1 },
      { article: catalogue.box, pieces: 1 },
    ],
    way: 'delivery',
    shop: null,
    carrier: 'PostNL',
    stage: 'delivered',
    receivedAt: daysAgo(119, 13 * HOUR),
  };
  const bowler: Order = {
    ...beret,
    key: bowlerOrderKey,
    book: 'shop',
    placedAt: daysAgo(24, 20.2 * HOUR),
    through: 'site',
    gadget: 'tablet',
    lines: [
      { article: catalogue.bowler, pieces: 1 },
      { article: catalogue.brush, pieces: 1 },
    ],
    way: 'pickup',
    stage: 'collected',
    readyAt: daysAgo(23, 9.5 * HOUR),
    receivedAt: daysAgo(22, 13 * HOUR + 5 * MINUTE),
    handOverKey: tillId(19),
  };
  return [beret, boater, bowler];
}

/** The bowler goes back by night, at a newsagent's; the brush she keeps. */
export function hatBuyerReturn(order: Order, daysAgo: DaysAgo): ReturnParcel {
  return {
    key: 'RET10017',
    order,
    lines: order.lines.slice(0, 1),
    announcedAt: daysAgo(15, 22.2 * HOUR),
    stage: 'refunded',
    refundedAt: daysAgo(6, 13 * HOUR + 10 * MINUTE),
    way: 'dropOff',
    reason: 'too small',
    dropOff: nightKiosk,
  };
}

/** Her way to the bowler on the tablet, and the app in which she collects its points. */
export function hatBuyerVisits(daysAgo: DaysAgo): readonly VisitEvent[] {
  const tablet = { where: 'site', gadget: 'tablet' } as const;
  const app = { where: 'app', gadget: 'phone' } as const;
  const bowler = { sku: catalogue.bowler.sku };
  const happened = [
    {
      ...app,
      at: daysAgo(122, 19.3 * HOUR),
      type: 'product_viewed',
      properties: { sku: 'BOATER-57' },
    },
    {
      ...app,
      at: daysAgo(122, 19.5 * HOUR),
      type: 'order_placed',
      properties: { order: 'W-100011' },
    },
    { ...tablet, at: daysAgo(24, 19.8 * HOUR), type: 'page_viewed', properties: { page: 'home' } },
    { ...tablet, at: daysAgo(24, 19.9 * HOUR), type: 'product_viewed', properties: bowler },
    {
      ...tablet,
      at: daysAgo(24, 20 * HOUR),
      type: 'cart_updated',
      properties: { items: 2, cents: 10_440 },
    },
    {
      ...tablet,
      at: daysAgo(24, 20.2 * HOUR),
      type: 'order_placed',
      properties: { order: bowlerOrderKey },
    },
    {
      ...app,
      at: daysAgo(22, 15.5 * HOUR),
      type: 'points_collected',
      properties: { order: bowlerOrderKey, points: 104 },
    },
    {
      ...tablet,
      at: daysAgo(15, 18 * HOUR),
      type: 'return_label_printed',
      properties: { order: bowlerOrderKey },
    },
  ];
  return happened.map((event, place) => ({ key: objectId('6b', 17 + place), ...event }));
}

/** Her points; those for the bowler she collected in the app, and lost with it. */
export function hatBuyerPoints(daysAgo: DaysAgo): readonly Booking[] {
  return [
    {
      key: 'B1017',
      at: daysAgo(210, 11 * HOUR),
      points: 29,
      kind: 'EARN',
      note: `Purchase ${tillId(18)}`,
      via: 'POS',
    },
    {
      key: 'B1018',
      at: daysAgo(119, 13 * HOUR),
      points: 72,
      kind: 'EARN',
      note: 'Purchase W-100011',
      via: 'APP',
    },
    {
      key: 'B1019',
      at: daysAgo(45, 9 * HOUR),
      points: 25,
      kind: 'BONUS',
      note: 'Members’ evening',
      via: 'POS',
    },
    {
      key: 'B1020',
      at: daysAgo(22, 15.5 * HOUR),
      points: 104,
      kind: 'EARN',
      note: `Purchase ${bowlerOrderKey}`,
      via: 'APP',
    },
    {
      key: 'B1021',
      at: daysAgo(6, 13 * HOUR + 10 * MINUTE),
      points: -89,
      kind: 'CORR',
      note: `Return of ${bowlerOrderKey}`,
      via: 'WEB',
    },
  ];
}
