import { apiKey, constant, dateTime, md5, offsetPages, oneOf, rest } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

const unix = (path: string) => dateTime(path, { format: 'unix' });

/** The mailer knows people by the MD5 of their address alone: it has no records to be linked. */
export function mailer({ url, key }: HatShopPlaces['mailer']) {
  return rest({
    baseUrl: url,
    auth: apiKey({ header: 'X-Api-Key', value: key }),
    // It refuses whoever asks for more at once.
    maxConnections: 10,

    campaignSends: {
      path: '/3.0/people/{key}/sends',
      keyedBy: 'EMAIL',
      key: md5,
      rows: '$.sends',
      page: offsetPages({
        param: 'offset',
        total: '$.total',
        size: { param: 'count', max: 100 },
      }),
      order: 'newestFirst',
      id: 'id',
      occurredAt: unix('sent'),
      channel: constant('EMAIL'),
      campaign: 'campaign.title',
      openedAt: unix('opened'),
      clickedAt: unix('clicked'),
      offer: {
        id: 'coupon.code',
        sku: 'coupon.article',
        discountPercent: 'coupon.percent_off',
      },
    },

    consents: {
      path: '/3.0/people/{key}/permissions',
      keyedBy: 'EMAIL',
      key: md5,
      rows: '$.permissions',
      id: 'id',
      channel: constant('EMAIL'),
      purpose: oneOf('topic', { offers: 'MARKETING', newsletter: 'COMMUNITY' }),
      status: oneOf('state', {
        subscribed: 'GRANTED',
        unsubscribed: 'REVOKED',
        pending: 'PENDING',
      }),
      decidedAt: unix('since'),
      write: {
        method: 'PUT',
        path: '/3.0/people/{key}/permissions',
        body: { topic: '{purpose}', state: '{status}', since: '{decidedAt}' },
      },
    },
  });
}
