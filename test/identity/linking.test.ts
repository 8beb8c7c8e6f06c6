import { afterEach, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const person = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  identifiers: { EMAIL: 'email', PHONE: 'phone', LOYALTY_NUMBER: 'card' },
};

const BY_EMAIL = `query ($value: String!) {
  customer(by: { identifier: { type: EMAIL, value: $value } }) { id version records { source recordId linkedBy } }
}`;

let gateway: TestGateway | undefined;

async function start(silos: Record<string, MemorySilo>): Promise<TestGateway> {
  gateway = await startTestGateway({
    identity: { region: 'NL' },
    sources: Object.fromEntries(
      Object.entries(silos).map(([name, silo]) => [name, memory({ silo, profiles: person })]),
    ),
  });
  return gateway;
}

afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** The records of each customer, as sorted names. */
async function clusters({ ask }: TestGateway): Promise<string[][]> {
  const { data } = await ask('{ customers(first: 100) { nodes { records { source recordId } } } }');
  return data.customers.nodes
    .map(({ records }: { records: { source: string; recordId: string }[] }) =>
      records.map(({ source, recordId }) => `${source}/${recordId}`).toSorted(),
    )
    .toSorted();
}

describe('linking', () => {
  it('links records that share an address, however it is written', async () => {
    const shop = new MemorySilo({
      profiles: [{ id: 1, given: 'Ada', family: 'Byron', email: 'Ada.Byron@Example.COM ' }],
    });
    const crm = new MemorySilo({
      profiles: [{ id: 'x', given: 'A.', family: 'Byron', email: 'ada.byron@example.com' }],
    });
    const rotunda = await start({ shop, crm });
    await rotunda.sync();
    expect(await clusters(rotunda)).toEqual([['crm/x', 'shop/1']]);
  });

  it('links telephone numbers in any format, where the names agree', async () => {
    const shop = new MemorySilo({
      profiles: [{ id: 1, given: 'Jan', family: 'de Vries', phone: '06-12345678' }],
    });
    const store = new MemorySilo({
      profiles: [{ id: 9, given: 'J.', family: 'Vries', phone: '+31 6 1234 5678' }],
    });
    const rotunda = await start({ shop, store });
    await rotunda.sync();
    expect(await clusters(rotunda)).toEqual([['shop/1', 'store/9']]);
  });

  it('does not take a family that shares a telephone for one person', async () => {
    const shop = new MemorySilo({
      profiles: [
        { id: 1, given: 'Jan', family: 'de Vries', phone: '020 7654321' },
        { id: 2, given: 'Marieke', family: 'de Vries', phone: '+31207654321' },
      ],
    });
    const rotunda = await start({ shop });
    await rotunda.sync();
    expect(await clusters(rotunda)).toEqual([['shop/1'], ['shop/2']]);
  });

  it('lets a mailbox of many people link nobody', async () => {
    const names = ['Ada Byron', 'Bo Chen', 'Cy Dole', 'Di Ek', 'Eve Fox', 'Flo Gray'];
    const profiles = names.map((name, id) => {
      const [given, family] = name.split(' ');
      return { id, given, family, email: 'support@example.com' };
    });
    const rotunda = await start({ shop: new MemorySilo({ profiles }) });
    await rotunda.sync();
    expect((await clusters(rotunda)).length).toBe(6);
    const { errors } = await rotunda.ask(BY_EMAIL, { value: 'support@example.com' });
    expect(errors?.[0].extensions.code).toBe('AMBIGUOUS_IDENTIFIER');
  });

  it('links the many records of one person beyond the cap', async () => {
    const profiles = Array.from({ length: 8 }, (_, id) => ({
      id,
      given: 'Ada',
      family: 'Byron',
      email: 'ada@example.com',
    }));
    const rotunda = await start({ shop: new MemorySilo({ profiles }) });
    await rotunda.sync();
    expect((await clusters(rotunda)).length).toBe(1);
  });

  it('changes nothing when it runs again', async () => {
    const shop = new MemorySilo({
      profiles: [
        { id: 1, email: 'a@example.com' },
        { id: 2, email: 'b@example.com' },
      ],
    });
    const rotunda = await start({ shop });
    const first = await rotunda.sync();
    const second = await rotunda.sync();
    expect(first.links.created).toBe(2);
    expect(second.links).toEqual({ created: 0, changed: 0, merged: 0, emptied: 0, conflicts: 0 });
    const { data } = await rotunda.ask('{ customers { nodes { version } } }');
    expect(data.customers.nodes).toEqual([{ version: 1 }, { version: 1 }]);
  });

  it('keeps both ids resolving when two customers turn out to be one', async () => {
    const shop = new MemorySilo({
      profiles: [
        { id: 1, email: 'a@example.com' },
        { id: 2, email: 'b@example.com' },
      ],
    });
    const rotunda = await start({ shop });
    await rotunda.sync();
    const ids = [];
    for (const value of ['a@example.com', 'b@example.com']) {
      ids.push((await rotunda.ask(BY_EMAIL, { value })).data.customer.id);
    }
    shop.documents.profiles?.push({ id: 3, email: 'a@example.com', card: 'H-1' });
    Object.assign(shop.documents.profiles?.[1] ?? {}, { card: 'h 1' });
    await rotunda.sync();
    const found = await Promise.all(
      ids.map((id) =>
        rotunda.ask('query ($id: ID!) { customer(by: { id: $id }) { id records { recordId } } }', {
          id,
        }),
      ),
    );
    expect(found[0]?.data.customer.id).toBe(found[1]?.data.customer.id);
    expect(ids).toContain(found[0]?.data.customer.id);
    expect(found[0]?.data.customer.records.length).toBe(3);
  });

  it('parts a customer when an identifier is withdrawn, and the id stays with the most of it', async () => {
    const shop = new MemorySilo({
      profiles: [
        { id: 1, email: 'a@example.com' },
        { id: 2, email: 'a@example.com' },
        { id: 3, email: 'a@example.com' },
      ],
    });
    const rotunda = await start({ shop });
    await rotunda.sync();
    const { id } = (await rotunda.ask(BY_EMAIL, { value: 'a@example.com' })).data.customer;
    Object.assign(shop.documents.profiles?.[2] ?? {}, { email: 'c@example.com' });
    await rotunda.sync();
    expect(await clusters(rotunda)).toEqual([['shop/1', 'shop/2'], ['shop/3']]);
    expect((await rotunda.ask(BY_EMAIL, { value: 'a@example.com' })).data.customer.id).toBe(id);
  });

  it('lets go of records that their source deleted, by flag or by silence', async () => {
    const profiles = [
      { id: 1, email: 'a@example.com' },
      { id: 2, email: 'a@example.com' },
      { id: 3, email: 'b@example.com' },
    ];
    const shop = new MemorySilo({ profiles });
    gateway = await startTestGateway({
      sources: { shop: memory({ silo: shop, profiles: { ...person, deleted: 'gone' } }) },
    });
    await gateway.sync();
    Object.assign(profiles[0] as object, { gone: '2026-01-01' });
    profiles.pop();
    await gateway.sync();
    expect(await clusters(gateway)).toEqual([['shop/2']]);
  });

  it('follows a record that its source merged into another', async () => {
    const profiles: Record<string, unknown>[] = [
      { id: 1, email: 'a@example.com' },
      { id: 2, email: 'b@example.com' },
    ];
    const shop = new MemorySilo({ profiles });
    gateway = await startTestGateway({
      sources: { shop: memory({ silo: shop, profiles: { ...person, mergedInto: 'into' } }) },
    });
    await gateway.sync();
    const { id } = (await gateway.ask(BY_EMAIL, { value: 'a@example.com' })).data.customer;
    Object.assign(profiles[0] as object, { into: 2 });
    await gateway.sync();
    expect(await clusters(gateway)).toEqual([['shop/2']]);
    const { data } = await gateway.ask(
      'query ($id: ID!) { customer(by: { id: $id }) { records { recordId } } }',
      { id },
    );
    expect(data.customer.records).toEqual([{ recordId: '2' }]);
  });

  it('goes on with a scan that was interrupted', async () => {
    const shop = new MemorySilo({ profiles: [{ id: 1, email: 'a@example.com' }] });
    const rotunda = await start({ shop });
    await rotunda.sync();
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const failed = await rotunda.sync();
    expect(failed.scans[0]?.error?.code).toBe('SOURCE_UNAVAILABLE');
    expect(await clusters(rotunda)).toEqual([['shop/1']]);
    shop.failure = undefined;
    expect((await rotunda.sync()).scans[0]?.error).toBeUndefined();
  });

  it('keeps a record whose row cannot be read any more', async () => {
    const shop = new MemorySilo({ profiles: [{ id: 1, email: 'a@example.com', given: 'Ada' }] });
    const profiles = { ...person, mergedInto: 'into' };
    const rotunda = await startTestGateway({
      sources: { shop: memory({ silo: shop, profiles }) },
    });
    await rotunda.sync();
    Object.assign(shop.documents.profiles?.[0] ?? {}, { into: { not: 'a text' } });
    const { scans } = await rotunda.sync();
    expect(scans[0]?.unreadable).toBe(1);
    expect(await clusters(rotunda)).toEqual([['shop/1']]);
    await rotunda.close();
  });

  it('takes records without identifiers, duplicate ids and odd texts as they are', async () => {
    const profiles = [
      { id: '9007199254740993' },
      { id: 'dup', email: 'a@example.com' },
      { id: 'dup', phone: '+31207654321' },
      { id: 'שלום 🎩 e\u0301', email: 'b@example.com' },
    ];
    const rotunda = await start({ shop: new MemorySilo({ profiles }) });
    await rotunda.sync();
    expect(await clusters(rotunda)).toEqual(
      [['shop/9007199254740993'], ['shop/dup'], ['shop/שלום 🎩 e\u0301']].toSorted(),
    );
    const { data } = await rotunda.ask(BY_EMAIL, { value: 'a@example.com' });
    expect(data.customer.records[0].recordId).toBe('dup');
  });

  it('shows nobody in the store', async () => {
    const shop = new MemorySilo({
      profiles: [
        {
          id: 'secret-id',
          given: 'Wilhelmina',
          family: 'Featherstone',
          email: 'w.f@example.com',
          phone: '+31207654321',
        },
      ],
    });
    const rotunda = await start({ shop });
    await rotunda.sync();
    const dump = (await rotunda.dumpStore()).toLowerCase();
    for (const word of [
      'secret-id',
      'wilhelmina',
      'featherstone',
      'w.f@',
      'example.com',
      '207654321',
    ]) {
      expect(dump).not.toContain(word);
    }
  });
});
