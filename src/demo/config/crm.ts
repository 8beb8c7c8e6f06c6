import {
  date,
  dateTime,
  numberedPages,
  oauth2ClientCredentials,
  oneOf,
  rest,
  template,
} from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

/** The CRM: many contacts in one request, and half of what matters in numbered fields. */
export function crm({ url, clientId, clientSecret }: HatShopPlaces['crm']) {
  return rest({
    baseUrl: url,
    auth: oauth2ClientCredentials({ tokenUrl: `${url}/oauth/token`, clientId, clientSecret }),

    profiles: {
      path: '/v1/contacts',
      batch: { size: 100, param: 'ids' },
      rows: '$.data',
      find: { EMAIL: { path: '/v1/contacts/lookup', query: { email: '{value}' }, rows: '$.data' } },
      search: {
        path: '/v1/contacts/search',
        query: { q: '{text}', limit: '{limit}' },
        rows: '$.data',
      },
      scan: {
        path: '/v1/contacts/export',
        rows: '$.data',
        page: numberedPages({
          param: 'page',
          pages: '$.meta.pages',
          size: { param: 'per_page', max: 500 },
        }),
      },
      recordId: 'id',
      mergedInto: 'merged_into',
      givenName: 'name.first',
      familyName: 'name.last',
      birthDate: date('custom_fields[id=36].value', { format: 'dd/MM/yyyy' }),
      language: 'lang',
      updatedAt: dateTime('changed', { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' }),
      addresses: [
        {
          line1: 'address.lines[0]',
          postalCode: 'address.zip',
          city: 'address.town',
          country: oneOf('address.land', {
            Niederlande: 'NL',
            Deutschland: 'DE',
            Frankreich: 'FR',
            Großbritannien: 'GB',
          }),
        },
      ],
      identifiers: {
        EMAIL: 'emails[*].address',
        PHONE: 'phones[*].number',
        CUSTOMER_NUMBER: 'custom_fields[id=12].value',
        LOYALTY_NUMBER: 'custom_fields[id=41].value',
        SOCIAL_HANDLE: [
          template('twitter:{custom_fields[id=77].value}'),
          template('facebook:{custom_fields[id=78].value}'),
          template('linkedin:{custom_fields[id=79].value}'),
        ],
      },
    },

    consents: {
      path: '/v1/consents',
      batch: { size: 100, param: 'contacts' },
      rows: '$.data',
      order: 'newestFirst',
      recordId: 'contact',
      id: 'id',
      channel: oneOf('medium', { email: 'EMAIL', sms: 'SMS', phone: 'PHONE', post: 'POST' }),
      purpose: oneOf('topic', { offers: 'MARKETING', service: 'SERVICE', jobs: 'RECRUITMENT' }),
      status: oneOf('answer', { opt_in: 'GRANTED', opt_out: 'REVOKED', asked: 'PENDING' }),
      decidedAt: dateTime('on', { zone: 'Europe/Berlin' }),
      expiresAt: dateTime('until', { zone: 'Europe/Berlin' }),
      write: {
        path: '/v1/consents',
        body: {
          contact: '{recordId}',
          medium: '{channel}',
          topic: '{purpose}',
          answer: '{status}',
          on: '{decidedAt}',
        },
      },
    },
  });
}
