import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Long } from 'mongodb';
import type { ContractBackend } from '../../src/contract/ContractBackend.js';
import type { ContractData } from '../../src/contract/ContractData.js';
import { describeSource } from '../../src/contract/describeSource.js';
import { constant, list, money, mongodb, oneOf } from '../../src/rotunda.js';
import { openTestClient } from '../support/openTestClient.js';
import { startFaultProxy } from '../support/startFaultProxy.js';

describeSource('mongodb', startMongodb, { describe, it, beforeAll, afterAll });

async function startMongodb({ profiles, orders }: ContractData): Promise<ContractBackend> {
  const mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const database = mongo.client.db(name);
  await database.collection('people').insertMany(
    profiles.map(({ recordId, givenName, familyName, email, phone }) => ({
      number: Long.fromString(recordId),
      name: { given: givenName, family: familyName },
      contact: { email, phone },
    })),
  );
  await database.collection<{ _id: string }>('orders').insertMany(
    orders.map(({ id, recordId, occurredAt, amount, state, lines }) => ({
      _id: id,
      person: Long.fromString(recordId),
      at: new Date(occurredAt),
      amount,
      state,
      lines,
    })),
  );
  await database.collection('people').createIndex({ number: 1 });
  await database.collection('orders').createIndex({ person: 1, at: -1 });
  const { hostname, port } = new URL(mongo.url);
  const proxy = await startFaultProxy(Number(port), '\u0002aggregate');
  return {
    source: mongodb({
      url: `mongodb://${hostname}:${proxy.port}/?directConnection=true`,
      database: name,
      deadlineMs: 3_000,
      profiles: {
        collection: 'people',
        recordId: 'number',
        givenName: 'name.given',
        familyName: 'name.family',
        identifiers: { EMAIL: 'contact.email', PHONE: 'contact.phone' },
      },
      orders: {
        collection: 'orders',
        recordId: 'person',
        occurredAt: 'at',
        total: money('amount', constant('EUR')),
        status: oneOf('state', { paid: 'CONFIRMED', sent: 'SHIPPED' }),
        lines: list('lines', { sku: 'sku', quantity: 'quantity' }),
      },
    }),
    calls: async () => proxy.passed(),
    setFault: (fault) => proxy.setFault(fault),
    async close() {
      await proxy.close();
      await database.dropDatabase();
      await mongo.close();
    },
  };
}
