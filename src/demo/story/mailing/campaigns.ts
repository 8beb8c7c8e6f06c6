import { DAY, HOUR } from '../durations.js';
import { type Article, catalogue } from '../trade/catalogue.js';

/** A reduction that a campaign offers. */
export interface CampaignOffer {
  readonly id: string;
  /** Null where it is for any article. */
  readonly article: Article | null;
  readonly percent: number;
}

/** One campaign of the year, mailed to all who get mailings but those it leaves out. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly sentAt: number;
  readonly offer: CampaignOffer | null;
}

const TITLES = [
  'Straw weeks',
  'How to brush felt',
  'Panama weeks',
  'Meet the hatter',
  'Hats for weddings',
  'Five ways to wear a beret',
  'A hat for the beach',
  'A hat for the office',
  'Rain, and what to wear in it',
  'Felt is back',
  'The hatter’s list',
  'Wool days',
  'New in the window',
] as const;
const COUNT = 26;
const EVERY_DAYS = 14;
const LAST_DAYS_AGO = 9;
const OFFERS = [catalogue.panama, catalogue.fedora, catalogue.beret, null, catalogue.flatCap];

/** The mailings of the year before `now`, oldest first: one every fortnight, every third with an offer. */
export function campaignsBefore(now: number): readonly Campaign[] {
  return Array.from({ length: COUNT }, (_, place) => {
    const daysAgo = LAST_DAYS_AGO + (COUNT - 1 - place) * EVERY_DAYS;
    const sentAt = now - (now % DAY) - daysAgo * DAY + 8 * HOUR;
    const number = String(place + 1).padStart(2, '0');
    const article = OFFERS[(place / 3) % OFFERS.length] ?? null;
    return {
      id: `c${number}`,
      title: TITLES[place % TITLES.length] as string,
      sentAt,
      offer:
        place % 3 === 0 ? { id: `OFFER-${number}`, article, percent: 10 + (place % 2) * 5 } : null,
    };
  });
}
