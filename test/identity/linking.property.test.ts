import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProfileRow } from '../../src/dataset/ProfileRow.js';
import type { IdentityRecord } from '../../src/identity/IdentityRecord.js';
import { partition } from '../../src/identity/linking/clusters/partition.js';
import { linkAll } from '../../src/identity/linking/linkAll.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import { fromStored } from '../../src/identity/RecordContent.js';
import { recordRows } from '../../src/identity/sync/recordRows.js';
import { canonicalJson } from '../../src/lib/canonicalJson.js';
import { clustersOf, openIdentity } from '../support/openIdentity.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { profileRow } from '../support/profileRow.js';
import { runsOf } from '../support/runsOf.js';

let mongo: TestClient;

beforeAll(async () => {
  mongo = await openTestClient();
});

afterAll(() => mongo.close());

/** People of few names who share few values: everything that can collide does. */
const profiles = fc
  .array(
    fc.record({
      owner: fc.integer({ min: 1, max: 9 }).map(String),
      source: fc.constantFrom('shop', 'crm'),
      givenName: fc.constantFrom('Ada', 'Bo', 'Adam', 'A.', null),
      familyName: fc.constantFrom('Byron', 'Chen', null),
      email: fc.option(fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com')),
      phone: fc.option(fc.constantFrom('+31201111111', '+31202222222')),
      card: fc.option(fc.constantFrom('H1', 'H2', 'H3')),
      birthDate: fc.option(fc.constantFrom('1990-02-03', '1962-04-05')),
      postalCode: fc.option(fc.constantFrom('1017 HB', '50667')),
    }),
    { minLength: 1, maxLength: 18 },
  )
  .map((list) => list.map(toRow));

function toRow(person: {
  owner: string;
  source: string;
  givenName: string | null;
  familyName: string | null;
  email: string | null;
  phone: string | null;
  card: string | null;
  birthDate: string | null;
  postalCode: string | null;
}): ProfileRow {
  const { email, phone, card, postalCode, ...rest } = person;
  const identifiers = [
    { type: 'EMAIL', value: email },
    { type: 'PHONE', value: phone },
    { type: 'LOYALTY_NUMBER', value: card },
  ].flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
  return profileRow(rest.owner, { ...rest, identifiers, addresses: [{ postalCode }] });
}

/** A later row of a record takes the place of the earlier one. */
function lastOfEach(rows: readonly ProfileRow[]): ProfileRow[] {
  return [...new Map(rows.map((row) => [`${row.source}/${row.owner}`, row])).values()];
}

async function linkedTogether(
  rows: readonly ProfileRow[],
  groupSize?: number,
): Promise<string[][]> {
  const { stores, drop } = await openIdentity(mongo.client);
  await recordRows(stores, lastOfEach(rows), 'test');
  await linkAll(stores, undefined, groupSize);
  const clusters = await clustersOf(stores);
  await drop();
  return clusters;
}

describe('linking', () => {
  it('gives the same customers whatever the order of the records', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, fc.integer(), async (rows, seed) => {
        const last = lastOfEach(rows);
        const shuffled = last.toSorted((a, b) => hash(a, seed) - hash(b, seed));
        expect(await linkedTogether(shuffled)).toEqual(await linkedTogether(last));
      }),
      runsOf(8),
    );
  });

  it('gives the same customers record by record, with changes, as all at once', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (rows) => {
        const { stores, drop } = await openIdentity(mongo.client);
        for (const row of rows) await linkFound(stores, [row]);
        const oneByOne = await clustersOf(stores);
        const { created, changed, merged } = await linkAll(stores);
        expect({ created, merged }).toEqual({ created: 0, merged: 0 });
        expect(changed).toBeLessThanOrEqual(rows.length);
        await drop();
        expect(oneByOne).toEqual(await linkedTogether(rows));
      }),
      runsOf(15),
    );
  });

  it('gives the same customers group by group as all at once', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, fc.integer({ min: 1, max: 6 }), async (rows, groupSize) => {
        expect(await linkedTogether(rows, groupSize)).toEqual(await linkedTogether(rows));
      }),
      runsOf(15),
    );
  });

  it('group by group tells what is shared too widely from what is not as all at once does', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, fc.integer({ min: 1, max: 6 }), async (rows, groupSize) => {
        const { stores: plain, drop } = await openIdentity(mongo.client);
        const stores = { ...plain, rules: { ...plain.rules, recordsPerValue: 2 } };
        await recordRows(stores, lastOfEach(rows), 'test');
        await linkAll(stores, undefined, groupSize);
        const records: IdentityRecord[] = [];
        for await (const stored of stores.records.all()) records.push(fromStored(stored));
        const { clusters, stops } = await partition(records, stores.rules);
        expect(await clustersOf(stores)).toEqual(
          clusters
            .map((cluster) =>
              cluster.map(({ record }) => `${record.source}/${record.recordId}`).toSorted(),
            )
            .toSorted(),
        );
        const run = (await stores.stops.latest())?.run ?? '';
        const kept = await Promise.all(
          ['sharedValue', 'contradiction', 'capReached'].map((kind) =>
            stores.stops.ofKind(run, kind, 100),
          ),
        );
        const written = (list: readonly unknown[]) =>
          list.map((one) => canonicalJson(one)).toSorted();
        expect(written(kept.flat())).toEqual(written(stops));
        await drop();
      }),
      runsOf(20),
    );
  });

  it('group by group goes on from what there is as all at once does', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, fc.integer({ min: 1, max: 6 }), async (rows, groupSize) => {
        const { stores, drop } = await openIdentity(mongo.client);
        for (const row of rows) {
          await recordRows(stores, [row], 'test');
          await linkAll(stores, undefined, groupSize);
        }
        const clusters = await clustersOf(stores);
        const { created, merged, emptied, conflicts } = await linkAll(stores);
        expect({ created, merged, emptied, conflicts }).toEqual({
          created: 0,
          merged: 0,
          emptied: 0,
          conflicts: 0,
        });
        await drop();
        expect(clusters).toEqual(await linkedTogether(rows));
      }),
      runsOf(8),
    );
  });

  it('never joins who was born on two days, nor holds two cards of one programme', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (rows) => {
        const last = lastOfEach(rows);
        for (const cluster of await linkedTogether(last)) {
          const members = last.filter(({ source, owner }) =>
            cluster.includes(`${source}/${owner}`),
          );
          const births = members.flatMap(({ birthDate }) => birthDate ?? []);
          const cards = members.flatMap(({ identifiers = [] }) =>
            identifiers.flatMap(({ type, value }) => (type === 'LOYALTY_NUMBER' ? value : [])),
          );
          expect(new Set(births).size).toBeLessThan(2);
          expect(new Set(cards).size).toBeLessThan(2);
        }
      }),
      runsOf(15),
    );
  });

  it('keeps every id resolving that was ever given out', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (rows) => {
        const { stores, drop } = await openIdentity(mongo.client);
        const given = new Set<string>();
        for (const row of rows) {
          await linkFound(stores, [row]);
          for await (const { ids } of stores.customers.all()) for (const id of ids) given.add(id);
        }
        for (const id of given) expect((await stores.customers.byIds([id])).length).toBe(1);
        await drop();
      }),
      runsOf(8),
    );
  });

  it('makes one customer of a record that many see at once', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (rows) => {
        const { stores, drop } = await openIdentity(mongo.client);
        const last = lastOfEach(rows);
        await Promise.all(last.map((row) => linkFound(stores, [row])));
        await linkAll(stores);
        const clusters = await clustersOf(stores);
        await drop();
        expect(clusters).toEqual(await linkedTogether(last));
        expect(clusters.flat().length).toBe(new Set(clusters.flat()).size);
      }),
      runsOf(8),
    );
  });
});

function hash({ source, owner }: ProfileRow, seed: number): number {
  return [...`${source}${owner}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997,
    seed,
  );
}
