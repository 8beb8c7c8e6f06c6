import { z } from 'zod';
import type { HatShopPlaces } from '../../src/demo/config/HatShopPlaces.js';
import type { RotundaConfig } from '../../src/rotunda.js';

const text = z.string();
const source = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ config: z.object(shape) }).transform(({ config }) => config);
const database = { url: text, database: text };

const configShape = z.object({
  sources: z.object({
    shop: source({ url: text }),
    stores: source({ url: text }),
    crm: source({ baseUrl: text, auth: z.object({ clientId: text, clientSecret: text }) }),
    helpdesk: source({ baseUrl: text, auth: z.object({ user: text, password: text }) }),
    mailer: source({ baseUrl: text, auth: z.object({ value: text }) }),
    social: source(database),
    behaviour: source(database),
    loyalty: source({ url: text, auth: z.object({ token: text }) }),
  }),
  store: z.object({ url: text, database: text, encryptionKeys: z.array(text), indexKey: text }),
});

/** Where a hat shop's silos are, read back off its configuration: plain data, fit for another process. */
export function placesOf(config: RotundaConfig): HatShopPlaces {
  const { sources, store } = configShape.parse(config);
  const { shop, stores, crm, helpdesk, mailer, social, behaviour, loyalty } = sources;
  const { encryptionKeys, ...storePlace } = store;
  return {
    shop,
    stores,
    crm: { url: crm.baseUrl, ...crm.auth },
    helpdesk: { url: helpdesk.baseUrl, ...helpdesk.auth },
    mailer: { url: mailer.baseUrl, key: mailer.auth.value },
    social,
    behaviour,
    loyalty: { url: new URL(loyalty.url).origin, token: loyalty.auth.token },
    store: { ...storePlace, encryptionKey: encryptionKeys[0] ?? '' },
  };
}
