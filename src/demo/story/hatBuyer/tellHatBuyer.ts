import { DAY, HOUR, MINUTE } from '../durations.js';
import type { Life } from '../Life.js';
import type { Campaign } from '../mailing/campaigns.js';
import type { Permission } from '../mailing/Permission.js';
import type { Send } from '../mailing/Send.js';
import { catalogue } from '../trade/catalogue.js';
import type { DaysAgo } from './DaysAgo.js';
import { createHatBuyer, hatBuyerAccounts } from './hatBuyer.js';
import { hatBuyerContacts } from './hatBuyerContacts.js';
import { hatBuyerOrders, hatBuyerPoints, hatBuyerReturn, hatBuyerVisits } from './hatBuyerTrade.js';

/**
 * The story that every shop tells: she orders a bowler on a tablet, collects it in the shop and its
 * points in the app, gets money off her next order by mail, gives the bowler back at a newsagent's at
 * night, and asks for her money on three channels. Chance has no part in it.
 */
export function tellHatBuyer(now: number, campaigns: readonly Campaign[]): Life {
  const daysAgo: DaysAgo = (days, ofDay) => Math.round(now - (now % DAY) - days * DAY + ofDay);
  const person = createHatBuyer(now);
  const orders = hatBuyerOrders(daysAgo);
  const [, , bowler] = orders;
  return {
    person,
    accounts: hatBuyerAccounts(person),
    orders,
    returns: [hatBuyerReturn(bowler, daysAgo)],
    events: hatBuyerVisits(daysAgo),
    inquiries: hatBuyerContacts(bowler, daysAgo),
    sends: mailsTo(campaigns, daysAgo),
    permissions: permissions(person.knownSince),
    bookings: hatBuyerPoints(daysAgo),
    trial: undefined,
  };
}

function mailsTo(campaigns: readonly Campaign[], daysAgo: DaysAgo): readonly Send[] {
  const nextHat: Send = {
    campaign: {
      id: 'thanks',
      title: 'Money off your next hat',
      sentAt: daysAgo(20, 8 * HOUR),
      offer: { id: 'NEXT-HAT', article: catalogue.panama, percent: 15 },
    },
    at: daysAgo(20, 8 * HOUR),
    openedAt: daysAgo(20, 10.5 * HOUR),
    clickedAt: daysAgo(20, 10.5 * HOUR + 2 * MINUTE),
  };
  const regular = campaigns
    .filter((_, place) => place % 2 === 1)
    .map((campaign, place): Send => {
      const at = campaign.sentAt + 17 * MINUTE;
      return { campaign, at, openedAt: place % 3 === 0 ? at + 5 * HOUR : null, clickedAt: null };
    });
  return [...regular, nextHat].sort((a, b) => a.at - b.at);
}

function permissions(since: number): readonly Permission[] {
  const mailer = {
    book: 'mailer',
    medium: 'email',
    state: 'given',
    at: since,
    until: null,
  } as const;
  const crm = { book: 'crm', at: since - (since % DAY) + 90 * DAY } as const;
  return [
    { ...mailer, topic: 'offers' },
    { ...mailer, topic: 'newsletter' },
    { ...crm, medium: 'sms', topic: 'offers', state: 'withdrawn', until: null },
    { ...crm, medium: 'phone', topic: 'service', state: 'given', until: crm.at + 730 * DAY },
    { ...crm, medium: 'post', topic: 'offers', state: 'asked', until: null },
  ];
}
