import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { hatShopConfig } from '../../src/demo/hatShopConfig.js';

const key = randomBytes(32).toString('base64');
const url = 'http://127.0.0.1:9';
const mongo = 'mongodb://127.0.0.1:9';

function plan() {
  const config = hatShopConfig({
    shop: { url: 'postgres://127.0.0.1:9/shop' },
    stores: { url: 'postgres://127.0.0.1:9/stores' },
    crm: { url, clientId: 'me', clientSecret: 'secret' },
    helpdesk: { url, user: 'me', password: 'secret' },
    mailer: { url, key: 'secret' },
    social: { url: mongo, database: 'social' },
    behaviour: { url: mongo, database: 'behaviour' },
    loyalty: { url, token: 'secret' },
    store: { url: mongo, database: 'rotunda', encryptionKey: key, indexKey: key },
  });
  return planGateway(config, { env: {}, folder: '.' });
}

describe('hatShopConfig', () => {
  it('plans without problems', async () => {
    const { sources, config } = plan();
    await Promise.all(sources.map((source) => source.close()));
    expect(sources.map(({ name, kind }) => `${name}: ${kind}`)).toStrictEqual([
      'shop: postgres',
      'crm: rest',
      'stores: postgres',
      'loyalty: graphql',
      'helpdesk: rest',
      'social: mongodb',
      'behaviour: mongodb',
      'mailer: rest',
    ]);
    expect(config.server).toMatchObject({ explain: true, graphiql: true });
  });

  it('tells the gateway which silos can be scanned, and who is keyed by identifiers', async () => {
    const { sources } = plan();
    await Promise.all(sources.map((source) => source.close()));
    const cannot = sources.filter(({ scan }) => scan === undefined).map(({ name }) => name);
    const keyed = sources.flatMap(({ capabilities }) =>
      [...capabilities].flatMap(([dataset, { keyedBy }]) =>
        keyedBy === 'RECORD' ? [] : [`${dataset} by ${keyedBy}`],
      ),
    );
    expect(cannot).toStrictEqual(['mailer']);
    expect(keyed).toStrictEqual([
      'loyaltyAccounts by LOYALTY_NUMBER',
      'loyaltyTransactions by LOYALTY_NUMBER',
      'campaignSends by EMAIL',
      'consents by EMAIL',
    ]);
  });
});
