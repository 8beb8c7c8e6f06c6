import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordSources } from '../../src/demo/story/accounts/Accounts.js';
import { roleMailbox } from '../../src/demo/story/accounts/openContacts.js';
import { slowMedia } from '../../src/demo/story/contact/responseTimes.js';
import type { Life } from '../../src/demo/story/Life.js';
import { tellStory } from '../../src/demo/story/tellStory.js';
import { totalCents } from '../../src/demo/story/trade/Order.js';

const NOW = Date.UTC(2026, 5, 3, 14, 27);
let lives: Life[];
let orders: Life['orders'];
let inquiries: Life['inquiries'];

beforeAll(() => {
  lives = [...tellStory({ customers: 600, seed: 7, now: NOW })];
  orders = lives.flatMap((life) => life.orders);
  inquiries = lives.flatMap((life) => life.inquiries);
});

describe('histories', () => {
  it('have nothing at or after the end of the story', () => {
    const times = lives.flatMap(({ orders, returns, events, inquiries, sends, bookings }) => [
      ...orders.flatMap(({ placedAt, readyAt, receivedAt }) => [placedAt, readyAt, receivedAt]),
      ...returns.flatMap(({ announcedAt, refundedAt }) => [announcedAt, refundedAt]),
      ...events.map(({ at }) => at),
      ...inquiries.flatMap(({ contacts }) => contacts.map(({ at }) => at)),
      ...inquiries.flatMap(({ ticket }) => [
        ticket?.openedAt ?? null,
        ticket?.firstRespondedAt ?? null,
        ticket?.solvedAt ?? null,
      ]),
      ...sends.flatMap(({ at, openedAt, clickedAt }) => [at, openedAt, clickedAt]),
      ...bookings.map(({ at }) => at),
    ]);
    const latest = times.reduce<number>((max, time) => Math.max(max, time ?? 0), 0);
    expect(latest).toBeLessThan(NOW);
    expect(latest).toBeGreaterThan(NOW - 2 * 86_400_000);
  });

  it('give every row a key of its own', () => {
    const keys = [
      orders.map(({ key }) => key),
      lives.flatMap(({ returns }) => returns.map(({ key }) => key)),
      lives.flatMap(({ events }) => events.map(({ key }) => key)),
      lives.flatMap(({ bookings }) => bookings.map(({ key }) => key)),
      inquiries.flatMap(({ contacts }) => contacts.map(({ key }) => key)),
      inquiries.flatMap(({ ticket }) => ticket?.key ?? []),
      ...recordSources.map((source) =>
        lives.flatMap(({ accounts }) => accounts[source].map(({ recordId }) => recordId)),
      ),
    ];
    for (const list of keys) expect(new Set(list).size).toBe(list.length);
  });

  it('let pick-ups follow orders, and returns follow what was received', () => {
    const pickUps = orders.filter(({ handOverKey }) => handOverKey !== null);
    expect(pickUps.length).toBeGreaterThan(50);
    for (const { way, placedAt, readyAt, receivedAt } of pickUps) {
      expect(way).toBe('pickup');
      expect([placedAt, readyAt, receivedAt]).toStrictEqual(
        [placedAt, readyAt, receivedAt].sort((a, b) => Number(a) - Number(b)),
      );
    }
    const returns = lives.flatMap((life) => life.returns);
    expect(returns.length).toBeGreaterThan(50);
    for (const { order, lines, announcedAt } of returns) {
      expect(announcedAt).toBeGreaterThan(order.receivedAt ?? Number.POSITIVE_INFINITY);
      expect(totalCents({ lines })).toBeLessThanOrEqual(totalCents(order));
      expect(order.lines).toEqual(expect.arrayContaining([...lines]));
    }
  });

  it('book points for what members received, and take them back with what came back', () => {
    const members = lives.filter(({ bookings }) => bookings.length > 0);
    for (const { orders, returns, bookings } of members) {
      const received = orders.filter(({ receivedAt }) => receivedAt !== null);
      const points = (kind: string) => bookings.filter((booking) => booking.kind === kind);
      expect(points('EARN')).toHaveLength(received.length);
      expect(points('CORR')).toHaveLength(returns.filter(({ refundedAt }) => refundedAt).length);
      for (const { at, note } of points('EARN')) {
        const order = orders.find(({ key }) => note.endsWith(key));
        expect(at).toBeGreaterThanOrEqual(order?.placedAt ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  it('let opens follow sends, and clicks follow opens', () => {
    for (const { at, openedAt, clickedAt } of lives.flatMap(({ sends }) => sends)) {
      if (openedAt !== null) expect(openedAt).toBeGreaterThan(at);
      if (clickedAt !== null)
        expect(clickedAt).toBeGreaterThan(openedAt ?? Number.POSITIVE_INFINITY);
    }
  });

  it('tell each exchange in the order of time, its ticket opened with the first word', () => {
    expect(inquiries.filter(({ order }) => order !== null).length).toBeGreaterThan(50);
    for (const { contacts, ticket, order } of inquiries) {
      const times = contacts.map(({ at }) => at);
      expect(times).toStrictEqual([...times].sort((a, b) => a - b));
      if (ticket !== null && times.length > 0) expect(ticket.openedAt).toBe(times[0]);
      if (order !== null && times.length > 0) expect(times[0]).toBeGreaterThan(order.placedAt);
    }
  });

  it('answer questions on social networks clearly later than all others', () => {
    const waits = (isSlow: boolean) =>
      inquiries
        .flatMap(({ ticket }) => ticket ?? [])
        .filter(({ medium }) => slowMedia.includes(medium) === isSlow)
        .flatMap(({ openedAt, firstRespondedAt }) => (firstRespondedAt ?? openedAt) - openedAt)
        .sort((a, b) => a - b);
    const median = (values: number[]) => values[values.length >> 1] ?? 0;
    expect(median(waits(true))).toBeGreaterThan(3 * median(waits(false)));
  });

  it('have exchanges that go over several media', () => {
    const hopping = inquiries.filter(
      ({ contacts }) => new Set(contacts.map(({ medium }) => medium)).size > 1,
    );
    expect(hopping.length).toBeGreaterThan(50);
  });
});

describe('accounts', () => {
  const all = () => lives.flatMap(({ accounts }) => recordSources.flatMap((one) => accounts[one]));

  it('know everybody somewhere, and some in one silo only', () => {
    const counts = lives.map(
      ({ accounts }) => recordSources.filter((source) => accounts[source].length > 0).length,
    );
    expect(Math.min(...counts)).toBe(1);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(5);
  });

  it('have the usual dirt: a role mailbox, shared telephones, twins, merged contacts', () => {
    const withRole = lives.filter(({ accounts }) =>
      accounts.crm.some(({ email }) => email === roleMailbox),
    );
    expect(withRole.length).toBeGreaterThanOrEqual(12);
    expect(new Set(withRole.map(({ person }) => person.name.family)).size).toBeGreaterThan(6);
    const phones = lives.flatMap(({ person }) => person.phone ?? []);
    expect(new Set(phones).size).toBeLessThan(phones.length - 20);
    expect(lives.filter(({ accounts }) => accounts.shop.length > 1).length).toBeGreaterThan(5);
    expect(all().filter(({ mergedInto }) => mergedInto !== null).length).toBeGreaterThan(2);
  });

  it('write names in several scripts, with combining characters and emoji', () => {
    const written = all()
      .map(({ name }) => `${name?.given} ${name?.family}`)
      .join('\n');
    expect(written).toMatch(/\p{Script=Arabic}/u);
    expect(written).toMatch(/\p{Script=Hebrew}/u);
    expect(written).toMatch(/\p{M}/u);
    expect(written).toMatch(/\p{Extended_Pictographic}/u);
  });
});
