import { randomBytes } from 'node:crypto';
import type { EmbeddedPostgres } from '../embedded/postgres/startEmbeddedPostgres.js';
import type { Closers } from './Closers.js';
import type { HatShopPlaces } from './config/HatShopPlaces.js';
import type { HatShopMongo } from './openMongo.js';
import { createBehaviour } from './silos/behaviour/createBehaviour.js';
import { createCrm } from './silos/crm/createCrm.js';
import { createHelpdesk } from './silos/helpdesk/createHelpdesk.js';
import { createLoyalty } from './silos/loyalty/createLoyalty.js';
import { createMailer } from './silos/mailer/createMailer.js';
import type { HttpSilo, Silo } from './silos/Silo.js';
import { createShop } from './silos/shop/createShop.js';
import { createSocial } from './silos/social/createSocial.js';
import { createStores } from './silos/stores/createStores.js';

/** The eight silos, empty, with all that it takes to reach them. */
export interface OpenSilos {
  readonly silos: readonly Silo[];
  /** Those of them that serve HTTP. */
  readonly services: readonly HttpSilo[];
  readonly places: Omit<HatShopPlaces, 'store'>;
}

/** Opens the silos; credentials are fresh each time. */
export async function openSilos(
  postgres: EmbeddedPostgres,
  mongo: HatShopMongo,
  closers: Closers,
): Promise<OpenSilos> {
  const keep = async <S extends Silo>(opening: Promise<S>) =>
    closers.add(await opening, (silo) => silo.close());
  const crmClient = { clientId: 'rotunda', clientSecret: secret() };
  const deskUser = { user: 'rotunda', password: secret() };
  const [key, token] = [secret(), secret()];
  const shopUrl = await postgres.createDatabase('shop');
  const storesUrl = await postgres.createDatabase('stores');
  const [socialBase, trackerBase] = [mongo.database('social'), mongo.database('behaviour')];

  const shop = await keep(createShop(shopUrl));
  const stores = await keep(createStores(storesUrl));
  const crm = await keep(createCrm(crmClient));
  const helpdesk = await keep(createHelpdesk(deskUser));
  const mailer = await keep(createMailer(key));
  const social = await keep(createSocial(socialBase));
  const behaviour = await keep(createBehaviour(trackerBase));
  const loyalty = await keep(createLoyalty(token));

  return {
    silos: [shop, stores, crm, helpdesk, mailer, social, behaviour, loyalty],
    services: [crm, helpdesk, mailer, loyalty],
    places: {
      shop: { url: shopUrl },
      stores: { url: storesUrl },
      crm: { url: crm.url, ...crmClient },
      helpdesk: { url: helpdesk.url, ...deskUser },
      mailer: { url: mailer.url, key },
      social: { url: mongo.url, database: socialBase.databaseName },
      behaviour: { url: mongo.url, database: trackerBase.databaseName },
      loyalty: { url: loyalty.url, token },
    },
  };
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
