import type { Account } from '../../story/accounts/Account.js';
import { accountAt } from '../../story/accounts/Accounts.js';
import type { Life } from '../../story/Life.js';
import type { Person } from '../../story/people/Person.js';
import { type Order, type OrderStage, totalCents } from '../../story/trade/Order.js';
import type { ReturnParcel } from '../../story/trade/ReturnParcel.js';
import { writeNationalPhone } from '../writePhone.js';

const STATES: Readonly<Record<OrderStage, number>> = {
  placed: 10,
  paid: 20,
  picking: 30,
  ready: 35,
  sent: 40,
  delivered: 50,
  collected: 55,
  cancelled: 90,
  returned: 95,
};
const SHIP_MODES = { delivery: 'home', pickup: 'collect', takeaway: 'collect' } as const;
const ROUTES = { dropOff: 'parcel_shop', shop: 'store', post: 'mail', courier: 'pick_up' } as const;
const RETURN_STATES = {
  announced: 'announced',
  handedIn: 'under_way',
  arrived: 'arrived',
  refunded: 'paid_back',
  refused: 'refused',
} as const;

/** What a life leaves in the web shop's tables. */
export function shopRows({ person, accounts, orders, returns }: Life) {
  const placed = orders.filter(({ book }) => book === 'shop');
  const ownerOf = ({ slot }: Order) => accountAt(accounts.shop, slot).recordId;
  return {
    customers: accounts.shop.map((account) => customerRow(account, person)),
    orders: placed.map((order) => orderRow(order, ownerOf(order))),
    order_lines: placed.flatMap(lineRows),
    return_parcels: returns.map((parcel) => returnRow(parcel, ownerOf(parcel.order))),
  };
}

function customerRow(account: Account, { address, birthDate, language }: Person): unknown[] {
  const { recordId, name, email, phone, loyaltyNumber, deviceId, createdAt, changedAt } = account;
  const tellsBirthday = createdAt % 5 < 3;
  return [
    recordId,
    name?.given,
    name?.family,
    email,
    phone && (createdAt % 2 === 0 ? phone : writeNationalPhone(phone)),
    tellsBirthday ? birthDate : null,
    `${language}_${address.country}`,
    address.street,
    address.houseNumber,
    address.postcode,
    address.city,
    address.country,
    loyaltyNumber,
    deviceId,
    instant(createdAt, recordId),
    instant(changedAt, recordId),
  ];
}

function orderRow(order: Order, owner: string): unknown[] {
  const { key, placedAt, stage, through, gadget, way, shop, carrier } = order;
  const app = placedAt % 2 === 0 ? 'ios' : 'android';
  return [
    key,
    owner,
    instant(placedAt, key),
    STATES[stage],
    through === 'app' ? app : 'web',
    gadget,
    SHIP_MODES[way],
    shipState(order),
    shop?.name,
    carrier,
    totalCents(order),
    'EUR',
  ];
}

function shipState({ stage, way, receivedAt }: Order): string {
  if (stage === 'cancelled') return 'called_off';
  if (receivedAt !== null) return way === 'pickup' ? 'collected' : 'delivered';
  if (stage === 'sent') return 'under_way';
  return stage === 'ready' ? 'ready' : 'waiting';
}

function lineRows({ key, lines }: Order): unknown[][] {
  return lines.map(({ article, pieces }, place) => {
    const { sku, name, category, cents } = article;
    return [key, place + 1, sku, name, category, pieces, cents];
  });
}

function returnRow(parcel: ReturnParcel, owner: string): unknown[] {
  const { key, order, announcedAt, stage, way, reason, lines, dropOff } = parcel;
  return [
    key,
    order.key,
    owner,
    instant(announcedAt, key),
    RETURN_STATES[stage],
    ROUTES[way],
    reason,
    totalCents({ lines }),
    'EUR',
    dropOff?.name,
    dropOff?.type,
  ];
}

/** An instant with microseconds, which only the database has. */
function instant(at: number, key: string): string {
  const micros = String(Number(key.replaceAll(/\D/g, '').slice(-6)) % 1_000).padStart(3, '0');
  return new Date(at).toISOString().replace('Z', `${micros}Z`);
}
