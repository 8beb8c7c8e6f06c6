import { hatShopModel } from '../generated/hatShopModel.js';
import { defineConfig } from '../rotunda.js';
import { behaviour } from './config/behaviour.js';
import { channels } from './config/channels.js';
import { crm } from './config/crm.js';
import type { HatShopPlaces } from './config/HatShopPlaces.js';
import { helpdesk } from './config/helpdesk.js';
import { interventions } from './config/interventions.js';
import { journeys } from './config/journeys.js';
import { loyalty } from './config/loyalty.js';
import { mailer } from './config/mailer.js';
import { shop } from './config/shop.js';
import { social } from './config/social.js';
import { stores } from './config/stores.js';

/**
 * The hat shop's configuration. A company's own is a file, `rotunda.config.ts`, with `env('…')` and
 * `secret('…')` where this one is handed the addresses of what the demo has just started.
 */
export function hatShopConfig(places: HatShopPlaces) {
  return defineConfig({
    sources: {
      // In this order their word counts for the golden profile.
      shop: shop(places.shop),
      crm: crm(places.crm),
      stores: stores(places.stores),
      loyalty: loyalty(places.loyalty),
      helpdesk: helpdesk(places.helpdesk),
      social: social(places.social),
      behaviour: behaviour(places.behaviour),
      mailer: mailer(places.mailer),
    },

    identity: {
      // Where a telephone number without a country code is from.
      region: 'NL',
      blocked: {
        // What is typed at the till when nobody wants to give a number.
        PHONE: ['+31600000000'],
      },
      // A company's own is a file that `rotunda identity train` wrote: './match-model.json'.
      matching: { model: hatShopModel },
    },

    channels,

    journeys,
    interventions,

    offers: {
      // Desk and networks answer; they do not advertise.
      contactedTooOften: { datasets: ['campaignSends', 'recordedInteractions'] },
      quietHours: { timeZone: 'Europe/Amsterdam' },
    },

    metrics: { currency: 'EUR' },

    store: {
      url: places.store.url,
      database: places.store.database,
      encryptionKeys: [places.store.encryptionKey],
      indexKey: places.store.indexKey,
    },

    server: { dashboard: true, graphiql: true, explain: true },
  });
}
