import { IANAZone } from 'luxon';
import type { Account } from '../../story/accounts/Account.js';
import { accountAt } from '../../story/accounts/Accounts.js';
import { MINUTE } from '../../story/durations.js';
import type { Life } from '../../story/Life.js';
import type { Person } from '../../story/people/Person.js';
import { type Order, totalCents } from '../../story/trade/Order.js';
import { writeNationalPhone } from '../writePhone.js';

const APPLIANCES = { desktop: 'pc', tablet: 'tablet', phone: 'telefoon' } as const;
const zone = IANAZone.create('Europe/Amsterdam');

/** What a life leaves in the tills' tables. */
export function storeRows({ person, accounts, orders }: Life) {
  const cardOf = ({ slot }: Order) => accountAt(accounts.stores, slot).recordId;
  const receipts = orders.filter(({ book }) => book === 'stores');
  const handedOver = orders.filter(({ handOverKey }) => handOverKey !== null);
  return {
    klantkaarten: accounts.stores.map((account) => cardRow(account, person)),
    bonnen: receipts.map((order) => receiptRow(order, cardOf(order))),
    bonregels: receipts.flatMap(lineRows),
    afhalingen: handedOver.map((order) => handOverRow(order, cardOf(order))),
  };
}

function cardRow(account: Account, { address }: Person): unknown[] {
  const { recordId, name, phone, email, loyaltyNumber, createdAt, changedAt } = account;
  const isFamilyFirst = createdAt % 3 === 0;
  const tellsPostcode = createdAt % 7 < 3;
  const full = name && (isFamilyFirst ? [name.family, name.given] : [name.given, name.family]);
  return [
    recordId,
    full?.filter((part) => part !== '').join(isFamilyFirst ? ', ' : ' '),
    phone && writeNationalPhone(phone),
    email,
    loyaltyNumber && inGroups(loyaltyNumber),
    tellsPostcode ? address.postcode : null,
    localTime(createdAt),
    localTime(changedAt),
  ];
}

function receiptRow(order: Order, card: string): unknown[] {
  const { key, shop, placedAt, through, gadget } = order;
  const isSale = through === 'till';
  return [
    key,
    card,
    shop?.code,
    localTime(placedAt),
    isSale ? 'VERKOOP' : 'RESERVERING',
    isSale ? 'AFGEREKEND' : reservationState(order),
    gadget && APPLIANCES[gadget],
    euros(totalCents(order)),
  ];
}

function reservationState({ stage }: Order): string {
  if (stage === 'collected') return 'OPGEHAALD';
  if (stage === 'cancelled') return 'VERVALLEN';
  return stage === 'ready' ? 'KLAARGELEGD' : 'NIEUW';
}

function lineRows({ key, lines }: Order): unknown[][] {
  return lines.map(({ article, pieces }, place) => {
    const { sku, name, category, cents } = article;
    return [key, place + 1, sku, name.toUpperCase(), category, pieces, euros(cents)];
  });
}

function handOverRow({ handOverKey, shop, key, receivedAt }: Order, card: string): unknown[] {
  return [handOverKey, card, shop?.code, key, localTime(receivedAt ?? 0)];
}

/** A number as it is printed on the card. */
function inGroups(number: string): string {
  return `${number.slice(0, 2)} ${number.slice(2).replaceAll(/(\d{3})(?=\d)/g, '$1 ')}`;
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** The clock on the wall of the shop, which tells no zone. */
function localTime(at: number): string {
  const local = at + zone.offset(at) * MINUTE;
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ');
}
