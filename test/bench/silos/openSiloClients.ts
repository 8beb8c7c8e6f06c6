import { Closers } from '../../../src/demo/Closers.js';
import type { HatShopPlaces } from '../../../src/demo/config/HatShopPlaces.js';
import { CallCounter } from './CallCounter.js';
import { createTokenKeeper } from './crm/createTokenKeeper.js';
import { DocumentClient } from './DocumentClient.js';
import { JsonApi } from './JsonApi.js';
import { SqlClient } from './SqlClient.js';

/** Connections to the silos for those who are not Rotunda. */
export interface SiloClients {
  readonly shop: SqlClient;
  readonly stores: SqlClient;
  readonly crm: JsonApi;
  readonly helpdesk: JsonApi;
  readonly loyalty: JsonApi;
  readonly social: DocumentClient;
  readonly behaviour: DocumentClient;
  readonly counter: CallCounter;
  close(): Promise<void>;
}

/** Opens them; each connects when it is first used. */
export function openSiloClients(places: HatShopPlaces): SiloClients {
  const { shop, stores, crm, helpdesk, loyalty, social, behaviour } = places;
  const counter = new CallCounter();
  const closers = new Closers();
  const keep = <T extends { close(): Promise<void> }>(client: T) =>
    closers.add(client, (one) => one.close());
  const basic = Buffer.from(`${helpdesk.user}:${helpdesk.password}`).toString('base64');
  return {
    shop: keep(new SqlClient('shop', shop.url, counter)),
    stores: keep(new SqlClient('stores', stores.url, counter)),
    crm: keep(new JsonApi('crm', crm.url, createTokenKeeper(crm), counter)),
    helpdesk: keep(new JsonApi('helpdesk', helpdesk.url, () => `Basic ${basic}`, counter)),
    loyalty: keep(new JsonApi('loyalty', loyalty.url, () => `Bearer ${loyalty.token}`, counter)),
    social: keep(new DocumentClient('social', social.url, social.database, counter)),
    behaviour: keep(new DocumentClient('behaviour', behaviour.url, behaviour.database, counter)),
    counter,
    close: () => closers.close(),
  };
}
