import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProfileRow } from '../../src/dataset/ProfileRow.js';
import { splitCustomer } from '../../src/identity/decisions/splitCustomer.js';
import { explainLink } from '../../src/identity/explain/explainLink.js';
import { linkAll } from '../../src/identity/linking/linkAll.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import type { RecordName } from '../../src/identity/RecordName.js';
import { readReport } from '../../src/identity/report/IdentityReport.js';
import { recordRows } from '../../src/identity/sync/recordRows.js';
import { importRows } from '../support/importRows.js';
import { clustersOf, openIdentity } from '../support/openIdentity.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { profileRow } from '../support/profileRow.js';
import { runsOf } from '../support/runsOf.js';

let mongo: TestClient;

beforeAll(async () => {
  mongo = await openTestClient();
});
afterAll(() => mongo.close());

const rows = fc
  .array(
    fc.record({
      owner: fc.integer({ min: 1, max: 9 }).map(String),
      givenName: fc.constantFrom('Ada', 'Bo', null),
      birthDate: fc.option(fc.constantFrom('1990-02-03', '1962-04-05')),
      email: fc.option(fc.constantFrom('a@example.com', 'b@example.com')),
      card: fc.option(fc.constantFrom('H1', 'H2')),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((list) =>
    list.map(({ email, card, owner, ...rest }): ProfileRow => {
      const identifiers = [
        { type: 'EMAIL', value: email },
        { type: 'LOYALTY_NUMBER', value: card },
      ].flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
      return profileRow(owner, { ...rest, identifiers });
    }),
  );
/** Some records, with a cluster for each. */
const clusters = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 9 }), cluster: fc.nat(3) }), {
    selector: ({ id }) => id,
    maxLength: 9,
  })
  .map((list) => list.map(({ id, cluster }) => `shop,${id},${cluster}`).join('\n'))
  .map((lines) => `source,record_id,cluster_id\n${lines}\n`);

const seen = (id: number) => profileRow(String(id));

const lastOfEach = (list: readonly ProfileRow[]) => [
  ...new Map(list.map((row) => [row.owner, row])).values(),
];

describe('imported clusters', () => {
  it('link the same whether the import or the records came first, all at once or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(rows, clusters, clusters, async (list, first, second) => {
        const early = await openIdentity(mongo.client);
        await importRows(early.stores, 'a.csv', first);
        await importRows(early.stores, 'b.csv', second);
        for (const row of list) await linkFound(early.stores, [row]);
        const oneByOne = await clustersOf(early.stores);
        const { created, merged } = await linkAll(early.stores);
        expect({ created, merged }).toEqual({ created: 0, merged: 0 });

        const late = await openIdentity(mongo.client);
        await recordRows(late.stores, lastOfEach(list), 'test');
        await linkAll(late.stores);
        await importRows(late.stores, 'b.csv', second);
        await importRows(late.stores, 'a.csv', first);
        expect(await clustersOf(late.stores)).toEqual(oneByOne);
        await early.drop();
        await late.drop();
      }),
      runsOf(12),
    );
  });

  it('count once the file is read to its end, which goes on where it was stopped', async () => {
    const { stores, drop } = await openIdentity(mongo.client);
    await recordRows(stores, [1, 2, 2_500].map(seen), 'test');
    const lines = Array.from(
      { length: 2_500 },
      (_, at) => `shop,${at + 1},${at === 0 ? 2_499 : at}`,
    );
    const text = `source,id,cluster_id\n${lines.join('\n')}\n`;
    const stopped = await importRows(stores, 'big.csv', text, { stopAfterBatch: true });
    expect(stopped).toMatchObject({ reading: { lines: 1_000 } });
    expect(stopped.links).toBeUndefined();
    await linkAll(stores);
    expect(await clustersOf(stores)).toEqual([['shop/1'], ['shop/2'], ['shop/2500']]);
    const { run } = stopped.reading;
    const { reading } = await importRows(stores, 'big.csv', text);
    expect(reading).toMatchObject({ run, lines: 2_500, records: 2_500, unknown: 2_497, wrong: 0 });
    expect(await clustersOf(stores)).toEqual([['shop/1', 'shop/2500'], ['shop/2']]);
    await drop();
  });

  it('link whose names and birth dates differ, but nobody who would hold two cards or be too large', async () => {
    const { stores, drop } = await openIdentity(mongo.client);
    const card = (value: string) => [{ type: 'LOYALTY_NUMBER', value }];
    const people = [
      { ...seen(1), givenName: 'Ada', familyName: 'Byron', birthDate: '1990-02-03' },
      { ...seen(2), givenName: 'Bo', familyName: 'Chen', birthDate: '1962-04-05' },
      { ...seen(3), identifiers: card('H1') },
      { ...seen(4), identifiers: card('H2') },
      ...Array.from({ length: 101 }, (_, at) => seen(at + 5)),
    ];
    await recordRows(stores, people, 'test');
    const clusterOf = (id: number) => (id < 3 ? 'names' : id < 5 ? 'cards' : 'large');
    const lines = people.map(({ owner }) => `shop,${owner},${clusterOf(Number(owner))}`);
    await importRows(stores, 'z.csv', `z_source,id,z_cluster\n${lines.join('\n')}\n`);
    const found = await clustersOf(stores);
    expect(found).toContainEqual(['shop/1', 'shop/2']);
    expect(found.length).toBe(people.length - 1);
    const report = await readReport(stores);
    expect(await report.contradictions(1)).toMatchObject([
      { rule: 'import:z.csv', about: 'LOYALTY_NUMBER' },
    ]);
    expect(await report.sharedValues(1)).toMatchObject([{ rule: 'import:z.csv', records: 101 }]);
    const [a, b] = ['1', '2'].map((recordId) => ({ source: 'shop', recordId }));
    expect(await explainLink(stores, a as RecordName, b as RecordName)).toMatchObject({
      linked: true,
      path: [{ rule: 'import', linkedBy: 'import:z.csv' }],
    });
    await drop();
  });

  it('refuse a file without the columns, and one whose quotes are not closed', async () => {
    const { stores, drop } = await openIdentity(mongo.client);
    await expect(importRows(stores, 'a.csv', 'a,b,c\n1,2,3\n')).rejects.toThrow(
      'Expected a column for the source (source, source_dataset, z_source); none of the 3',
    );
    await expect(importRows(stores, 'a.csv', 'source,id,cluster_id\nshop,"1,x\n')).rejects.toThrow(
      'expected quotes to be closed',
    );
    await drop();
  });

  it('are weaker than a split by a person, whatever is imported again', async () => {
    const { stores, drop } = await openIdentity(mongo.client);
    await recordRows(stores, [1, 2, 3].map(seen), 'test');
    const text = 'source_dataset,unique_id,cluster_id\nshop,1,x\nshop,2,x\nshop,3,x\n';
    await importRows(stores, 'splink.csv', text);
    expect(await clustersOf(stores)).toEqual([['shop/1', 'shop/2', 'shop/3']]);
    for await (const { id, content } of stores.customers.all()) {
      expect(content.records.map(({ linkedBy }) => linkedBy)).toContain('import:splink.csv');
      const choice = { records: [{ source: 'shop', recordId: '3' }] };
      const why = { reason: 'two people', idempotencyKey: 'k' };
      await splitCustomer(stores, 'kim', { customerId: id, choice, ...why });
    }
    expect(await clustersOf(stores)).toEqual([['shop/1', 'shop/2'], ['shop/3']]);
    await importRows(stores, 'splink.csv', text);
    expect(await clustersOf(stores)).toEqual([['shop/1', 'shop/2'], ['shop/3']]);
    await importRows(stores, 'splink.csv', 'source,id,cluster_id\n');
    expect(await clustersOf(stores)).toEqual([['shop/1', 'shop/2'], ['shop/3']]);
    await drop();
  });
});
