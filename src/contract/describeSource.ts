import assert from 'node:assert/strict';
import { planGateway } from '../app/plan/planGateway.js';
import type { Start } from '../dataset/Position.js';
import type { ProfileRow } from '../dataset/ProfileRow.js';
import type { Row } from '../dataset/Row.js';
import { GuardedSource } from '../sources/GuardedSource.js';
import type { Slice } from '../sources/Slice.js';
import { SourceError } from '../sources/SourceError.js';
import type { ContractBackend, StartBackend, TestRunner } from './ContractBackend.js';
import { BAD, BUSY, type ContractOrder, contractData, ODD, TIED } from './ContractData.js';
import { checkCounts } from './checkCounts.js';
import { checkStream } from './checkStream.js';
import { checkWatch } from './checkWatch.js';
import { describeFaults } from './describeFaults.js';
import { SILENT } from './silentObserver.js';

type OrderRow = Row & {
  readonly occurredAt: string;
  readonly status: string | null;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
};

/**
 * The contract that every kind of source keeps, as a suite of tests. Call it for a kind of your own
 * with a function that starts a backend holding the contract's data.
 *
 * @example
 * describeSource('soap', startSoapBackend, { describe, it, beforeAll, afterAll });
 */
export function describeSource(name: string, start: StartBackend, runner: TestRunner): void {
  const { describe, it, beforeAll, afterAll } = runner;
  const data = contractData();

  describe(`the source contract: ${name}`, () => {
    let backend: ContractBackend;
    let source: GuardedSource;
    const scope = { signal: new AbortController().signal, tenant: 'default' };

    beforeAll(async () => {
      backend = await start(data);
      const plan = planGateway(
        { sources: { under_test: backend.source } },
        { env: {}, folder: '.' },
      );
      source = new GuardedSource(plan.sources[0] as never, SILENT);
      await source.prepare(scope);
    });

    afterAll(async () => {
      await source.close();
      await backend.close();
    });

    const read = async (lanes: readonly string[], limit: number, starts?: Map<string, Start>) =>
      source.read('orders', lanes, { limit, ...(starts ? { starts } : {}) }, scope);

    const sliceOf = async (lane: string, limit: number, from?: Start): Promise<Slice> => {
      const starts = from === undefined ? undefined : new Map([[lane, from]]);
      return exact((await read([lane], limit, starts)).get(lane));
    };

    it('reads the newest rows of a record, each in the shape of its type', async () => {
      const { rows, hasMore } = await sliceOf('2', 2);
      assert.equal(hasMore, true);
      assert.deepEqual(rows.map(shown), newest('2').slice(0, 2).map(expected));
      assert.deepEqual([rows[0]?.__typename, rows[0]?.owner], ['Order', '2']);
    });

    it('can be watched, where it says so', () => checkWatch(source, scope));
    it('can be counted, where it says so', () => checkCounts(source, data, scope));
    it('can be streamed, where it says so', () => checkStream(source, data, scope));

    it('says when there is no more', async () => {
      const { rows, hasMore } = await sliceOf('2', 3);
      assert.deepEqual([rows.length, hasMore], [3, false]);
    });

    it('answers a record that it does not know with no rows', async () => {
      const { rows, hasMore, droppedRows } = await sliceOf('no such record', 5);
      assert.deepEqual([rows, hasMore, droppedRows], [[], false, 0]);
    });

    it('serves 99 records with 3 rows beside one with 5,000, exactly or saying that it could not', async () => {
      const lanes = data.profiles.map(({ recordId }) => recordId).filter((id) => id !== BAD);
      const slices = await read(lanes, 3);
      for (const lane of lanes) {
        const slice = slices.get(lane);
        assert.ok(slice !== undefined && !(slice instanceof SourceError), `${lane} was not read`);
        if (slice.cut) continue;
        assert.deepEqual(slice.rows.map(shown), newest(lane).slice(0, 3).map(expected), lane);
        assert.equal(slice.hasMore, newest(lane).length > 3, lane);
      }
      if (source.capabilities.get('orders')?.perLaneLimit) {
        assert.ok(lanes.every((lane) => !exact(slices.get(lane)).cut));
      }
    });

    it('takes no more calls for many records than its batches need', async () => {
      const { batchSize = 1, perLaneLimit } = source.capabilities.get('orders') ?? {};
      const lanes = data.profiles.slice(10, 60).map(({ recordId }) => recordId);
      const before = await backend.calls();
      await read(lanes, 3);
      const calls = (await backend.calls()) - before;
      if (perLaneLimit) assert.equal(calls, Math.ceil(lanes.length / batchSize));
      else assert.ok(calls >= 1);
    });

    it('pages through a record without loss or doubles, whatever the size of the pages', async () => {
      const sizes = [1, 7, 100, 3, 50];
      const seen: string[] = [];
      let from: Start | undefined;
      for (let page = 0; seen.length < 300; page++) {
        const { rows, next } = await sliceOf(BUSY, sizes[page % sizes.length] ?? 1, from);
        seen.push(...rows.map((row) => shown(row).id));
        from = next ?? rows.at(-1)?.position;
      }
      const wanted = newest(BUSY).slice(0, seen.length);
      assert.equal(new Set(seen).size, seen.length);
      assert.deepEqual(seen.toSorted(), wanted.map(({ id }) => id).toSorted());
    });

    it('tells rows of one time apart when it reads on', async () => {
      const first = await sliceOf(TIED, 1);
      const second = await sliceOf(TIED, 1, first.rows[0]?.position);
      const third = await sliceOf(TIED, 1, second.rows[0]?.position);
      const ids = [first, second, third].map(({ rows }) => rows[0] && shown(rows[0]).id);
      assert.deepEqual(new Set(ids), new Set(newest(TIED).map(({ id }) => id)));
      assert.deepEqual([second.hasMore, third.hasMore], [true, false]);
    });

    it('reads on behind a time, with or without the rows of that very time', async () => {
      const [, middle] = newest('5');
      const time = `${middle?.occurredAt.slice(0, -1)}000000Z`;
      const inclusive = await sliceOf('5', 5, { time, inclusive: true });
      const exclusive = await sliceOf('5', 5, { time, inclusive: false });
      const older = newest('5').filter(({ occurredAt }) => occurredAt < (middle?.occurredAt ?? ''));
      const atOrOlder = newest('5').filter(
        ({ occurredAt }) => occurredAt <= (middle?.occurredAt ?? ''),
      );
      assert.deepEqual(
        exclusive.rows.map((row) => shown(row).id),
        older.map(({ id }) => id),
      );
      assert.deepEqual(
        inclusive.rows.map((row) => shown(row).id),
        atOrOlder.map(({ id }) => id),
      );
    });

    it('reads many records from different places at once', async () => {
      const starts = new Map<string, Start>();
      for (const lane of ['6', '7', '8']) {
        starts.set(lane, (await sliceOf(lane, 1)).rows[0]?.position as Start);
      }
      const slices = await read(['6', '7', '8', '9'], 5, starts);
      assert.deepEqual(
        ['6', '7', '8', '9'].map((lane) => exact(slices.get(lane)).rows.length),
        [2, 2, 2, 3],
      );
    });

    it('keeps to a range of time: from inclusive, to exclusive', async () => {
      const [last, , first] = newest('10');
      const range = { from: sortable(first), to: sortable(last) };
      const slices = await source.read('orders', ['10'], { limit: 10, ...range }, scope);
      const wanted = newest('10').filter((one) => one.occurredAt < (last?.occurredAt ?? ''));
      assert.deepEqual(
        exact(slices.get('10')).rows.map((row) => shown(row).id),
        wanted.map(({ id }) => id),
      );
    });

    it('drops a row that cannot be read, counts it, and gives the others exactly', async () => {
      const { rows, droppedRows } = await sliceOf(BAD, 5);
      const good = newest(BAD).filter(({ amount }) => amount !== 'a lot');
      assert.equal(droppedRows, 1);
      assert.deepEqual(rows.map(shown), good.map(expected));
    });

    it('passes odd keys and texts through exactly', async () => {
      const { rows } = await sliceOf(ODD, 1);
      const profile = exact((await source.read('profiles', [ODD], { limit: 1 }, scope)).get(ODD));
      assert.equal(shown(rows[0] as Row).lines[0]?.sku, 'قبعة 🎩 e\u0301');
      const { givenName, familyName, owner } = profile.rows[0] as ProfileRow;
      assert.deepEqual(
        [owner, givenName, familyName],
        [ODD, '😀 Zoe\u0308', "O'Brien; DROP TABLE"],
      );
    });

    it('gets single rows by key, and leaves out those that do not exist', async () => {
      const [row] = (await sliceOf('11', 1)).rows as [Row];
      const found = await source.get('orders', [row.key, `${row.key}0`], scope);
      assert.deepEqual([...found.keys()], [row.key]);
      assert.deepEqual(shown(found.get(row.key) as Row), shown(row));
    });

    it('finds records by an identifier in another spelling', async () => {
      for (const [type, value] of [
        ['EMAIL', 'person.12@example.com'],
        ['PHONE', '+31205555512'],
      ] as const) {
        if (!source.canFind(type)) continue;
        const rows = await source.find([{ type, value }], scope);
        assert.ok(!(rows instanceof SourceError), `${type}: ${String(rows)}`);
        assert.ok(
          rows.some(({ owner }) => owner === '12'),
          type,
        );
      }
    });

    it('searches people by words', async () => {
      if (!source.canSearch) return;
      const slice = exact(await source.search('family13 given13', 10, scope));
      assert.deepEqual(
        slice.rows.map(({ owner }) => owner),
        ['13'],
      );
    });

    it('takes what a searcher types as text, not as a pattern', async () => {
      if (!source.canSearch) return;
      const slice = exact(await source.search('.* %_', 10, scope));
      assert.deepEqual(slice.rows, []);
    });

    it('scans every record, and goes on where it was interrupted', async () => {
      if (!source.canScan) return;
      const everyone = data.profiles.map(({ recordId }) => recordId).toSorted();
      const whole = await scanned(undefined);
      assert.deepEqual([...new Set(whole.ids)].toSorted(), everyone);
      const rest = await scanned(whole.tokens[40]);
      const together = new Set([...whole.ids.slice(0, 41), ...rest.ids]);
      assert.deepEqual([...together].toSorted(), everyone);
    });

    const scanned = async (resume: string | undefined) => {
      const ids: string[] = [];
      const tokens: string[] = [];
      for await (const changes of source.scan(resume, scope, () => undefined)) {
        for (const change of changes) {
          assert.equal(change.is, 'upsert');
          if (change.is === 'upsert') ids.push(change.row.owner);
          tokens.push(change.resume);
        }
      }
      return { ids, tokens };
    };

    describeFaults(
      () => ({ backend, readOne: async () => (await read(['2'], 3)).get('2') }),
      runner,
    );

    const newest = (recordId: string): ContractOrder[] =>
      data.orders
        .filter((one) => one.recordId === recordId)
        .toSorted((a, b) =>
          a.occurredAt === b.occurredAt ? compare(b.id, a.id) : compare(b.occurredAt, a.occurredAt),
        );
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function exact(slice: Slice | SourceError | undefined): Slice {
  const isSlice = slice !== undefined && !(slice instanceof SourceError);
  assert.ok(isSlice, `expected rows, got ${String(slice)}`);
  return slice;
}

function sortable(order: ContractOrder | undefined): string {
  return `${order?.occurredAt.slice(0, -1)}000000Z`;
}

/** What the tests compare of a row. */
function shown(row: Row) {
  const { key, occurredAt, status, total, lines } = row as OrderRow;
  return {
    // Keys of sources without a look-up of their own carry the record before them.
    id: key.slice(key.indexOf('\n') + 1),
    occurredAt,
    status,
    amount: total.amount,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  };
}

function expected({ id, occurredAt, amount, state, lines }: ContractOrder) {
  const status = state === 'paid' ? 'CONFIRMED' : 'SHIPPED';
  return { id, occurredAt, status, amount: Number(amount).toFixed(2), lines };
}
