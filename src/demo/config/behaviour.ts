import { dateTime, mongodb, oneOf } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

/** The tracker of site and app: a profile per browser or installation, an address once they log in. */
export function behaviour({ url, database }: HatShopPlaces['behaviour']) {
  return mongodb({
    url,
    database,

    profiles: {
      collection: 'visitors',
      recordId: '_id',
      updatedAt: dateTime('firstSeen', { format: 'unixMs' }),
      identifiers: { EMAIL: 'login.email', DEVICE_ID: 'device.id' },
    },

    events: {
      collection: 'events',
      recordId: 'visitor',
      occurredAt: dateTime('ts', { format: 'unixMs' }),
      name: 'type',
      channel: oneOf('client', { web: 'WEB', app: 'APP' }),
      device: oneOf('screen', { desktop: 'DESKTOP', tablet: 'TABLET', phone: 'SMARTPHONE' }),
      properties: 'props',
    },
  });
}
