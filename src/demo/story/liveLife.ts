import { openAccounts } from './accounts/openAccounts.js';
import { visit } from './browsing/visit.js';
import { chatAbout } from './contact/chatAbout.js';
import { getInTouch } from './contact/getInTouch.js';
import type { Life } from './Life.js';
import type { Campaign } from './mailing/campaigns.js';
import { decidePermissions, unsubscribedAt } from './mailing/decidePermissions.js';
import { receiveMailings } from './mailing/receiveMailings.js';
import { drawTrialPart, trialCampaign } from './mailing/Trial.js';
import type { Person } from './people/Person.js';
import { collectPoints } from './points/collectPoints.js';
import type { Random } from './Random.js';
import type { Scene } from './Scene.js';
import { giveBack } from './trade/giveBack.js';
import { placeOrders } from './trade/placeOrders.js';

/** Tells a person's year. Each part has a stream of chance of its own, so that none moves another. */
export function liveLife(
  person: Person,
  random: Random,
  campaigns: readonly Campaign[],
  stage: Omit<Scene, 'random'>,
): Life {
  const scene = (part: string): Scene => ({ ...stage, random: random.fork(part) });
  const permissions = decidePermissions(person, scene('permissions'));
  const until = unsubscribedAt(permissions);
  const trialAt = campaigns.find(({ id }) => id === trialCampaign)?.sentAt ?? 0;
  const left = until !== null && until <= trialAt;
  const trial = left ? undefined : drawTrialPart(person, trialAt, scene('trial'));
  const placed = placeOrders(person, scene('orders'), trial?.extraOrder);
  const { orders, returns } = giveBack(placed, scene('returns'));
  const life = {
    orders,
    returns,
    events: visit(person, orders, scene('visits')),
    inquiries: [
      ...getInTouch(person, orders, returns, scene('inquiries')),
      ...chatAbout(person, scene('chatter')),
    ],
    sends: receiveMailings(person, campaigns, trial, until, scene('mailings')),
    permissions,
    bookings: collectPoints(person, orders, returns, scene('points')),
    trial,
  };
  const accounts = openAccounts(person, life, scene('accounts'));
  // Who is in no CRM has decided nothing there.
  const noted = permissions.filter(({ book }) => book === 'mailer' || accounts.crm.length > 0);
  return { person, accounts, ...life, permissions: noted };
}
