import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DatasetDefinition } from '../../src/dataset/DatasetDefinition.js';
import type { InteractionRow } from '../../src/dataset/InteractionRow.js';
import type { Row } from '../../src/dataset/Row.js';
import type { Customer } from '../../src/identity/Customer.js';
import { TokenSealer } from '../../src/lib/crypto/TokenSealer.js';
import type { RowConnection } from '../../src/reading/RowConnection.js';
import { RowsOfRequest } from '../../src/reading/RowsOfRequest.js';
import { readTimeline, type TimelineRequest } from '../../src/timeline/readTimeline.js';
import {
  createMemorySource,
  type MemoryRow,
  type MemorySource,
  timeOf,
} from '../support/memorySource.js';

const sealer = new TokenSealer(randomBytes(32), 'cursor');
const scope = { signal: new AbortController().signal, tenant: 'default' };
// As for requests: every call of a page listens.
setMaxListeners(0, scope.signal);
const DATASETS = ['orders', 'messages', 'bills'];
const interactions = DATASETS.map((name): DatasetDefinition => {
  return {
    name,
    type: name,
    description: '',
    cardinality: 'MANY',
    customerField: name,
    time: 'at',
  };
});

type PlacedRow = MemoryRow & { readonly source: string };

interface World {
  readonly sources: readonly MemorySource[];
  readonly rows: readonly PlacedRow[];
}

/** One to eight sources of three datasets, two records in each, and rows of few different times, some microseconds apart. */
const worlds = fc
  .array(
    fc.array(
      fc.record({
        lane: fc.constantFrom('a', 'b'),
        second: fc.nat(4),
        micros: fc.constantFrom(0, 1, 999),
        dataset: fc.constantFrom(...DATASETS),
        channel: fc.constantFrom('EMAIL', 'PHONE', 'CHAT'),
      }),
      { maxLength: 20 },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lists) =>
    worldOf(
      lists.map((list, index) =>
        list.map((row, place) => {
          return { ...row, source: `s${index}`, key: String(place).padStart(3, '0') };
        }),
      ),
    ),
  );

function worldOf(lists: readonly (readonly PlacedRow[])[]): World {
  const sources = lists.map((list, index) => createMemorySource(`s${index}`, list, DATASETS));
  return { sources, rows: lists.flat() };
}

function customerOf({ sources }: World, recordIds: readonly string[]): Customer {
  return {
    __typename: 'Customer',
    id: 'c',
    ids: ['c'],
    version: 1,
    createdAt: new Date(0),
    records: sources.flatMap(({ guarded }) =>
      recordIds.map((recordId) => {
        return { source: guarded.name, recordId, linkedAt: '', linkedBy: '' };
      }),
    ),
    identifiers: [],
    history: [],
    partedFrom: [],
  };
}

function readPage(
  world: World,
  request: TimelineRequest,
  recordIds: readonly string[] = ['a', 'b'],
): Promise<RowConnection<InteractionRow>> {
  const guarded = world.sources.map((source) => source.guarded);
  const rows = new RowsOfRequest(guarded, scope, sealer);
  const context = { rows, interactions, owners: new WeakMap() };
  return readTimeline(customerOf(world, recordIds), request, context);
}

const nameOf = ({ source, dataset, key }: Row | PlacedRow) => `${source}/${dataset}/${key}`;

/** The rows as a timeline has them: newest first, then by source, dataset and record, then as the source has them. */
function sortedUnion(rows: readonly PlacedRow[]): string[] {
  const rank = ({ second, micros, source, dataset, lane }: PlacedRow) => [
    timeOf(second, micros),
    `${source} ${dataset} ${lane}`,
  ];
  return rows
    .toSorted((a, b) => {
      const [timeA = '', laneA = ''] = rank(a);
      const [timeB = '', laneB = ''] = rank(b);
      if (timeA !== timeB) return timeA > timeB ? -1 : 1;
      if (laneA !== laneB) return laneA < laneB ? -1 : 1;
      return a.key > b.key ? -1 : 1;
    })
    .map(nameOf);
}

/** Reads to the end, or on to the page `until`; `meddle` is called before each page and says whether all sources are there. */
async function readAll(
  world: World,
  sizes: readonly number[],
  request: Omit<TimelineRequest, 'first' | 'after'> = {},
  meddle: (page: number) => boolean = () => true,
  until = 0,
): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 5_000; page++) {
    const isWhole = meddle(page);
    const first = sizes[page % sizes.length] ?? 1;
    const { nodes, pageInfo, complete } = await readPage(world, { ...request, first, after });
    if (!isWhole) expect(complete).toBe(false);
    expect((nodes ?? []).length).toBeLessThanOrEqual(first);
    seen.push(...(nodes ?? []).map(nameOf));
    if (!pageInfo.hasNextPage && isWhole && page >= until) return seen;
    after = pageInfo.endCursor;
  }
  throw new Error('the timeline has no end');
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('the timeline', () => {
  it('pages through exactly the sorted union of all datasets of all sources', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, sizes, async (world, pages) => {
        expect(await readAll(world, pages)).toEqual(sortedUnion(world.rows));
      }),
      { numRuns: 60 },
    );
  });

  it('loses and doubles nothing when sources fail on some pages and then come back', async () => {
    const absences = fc.array(fc.array(fc.nat(7), { maxLength: 4 }), { maxLength: 12 });
    const channels = fc.option(fc.constant<readonly string[]>(['EMAIL']));
    await fc.assert(
      fc.asyncProperty(worlds, sizes, absences, channels, async (world, pages, away, only) => {
        const meddle = (page: number) => {
          for (const [index, source] of world.sources.entries()) {
            source.isAway = away[page]?.includes(index) ?? false;
          }
          return world.sources.every(({ isAway }) => !isAway);
        };
        const request = { filter: { channels: only } };
        const seen = await readAll(world, pages, request, meddle, away.length);
        const wanted = world.rows.filter(({ channel = '' }) => only?.includes(channel) ?? true);
        expect(seen.toSorted()).toEqual(wanted.map(nameOf).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('yields what a filter lets pass and nothing else, in order, however few that is', async () => {
    const filters = fc.record({
      channels: fc.option(fc.subarray(['EMAIL', 'PHONE'])),
      types: fc.option(fc.subarray(DATASETS)),
      from: fc.option(fc.constantFrom('1970-01-01T00:00:01.000Z', '1970-01-01T00:00:02.000001Z')),
      to: fc.option(fc.constantFrom('1970-01-01T00:00:03.000999Z', '1970-01-01T00:00:04.000Z')),
    });
    await fc.assert(
      fc.asyncProperty(worlds, sizes, filters, async (world, pages, filter) => {
        const { channels, types, from, to } = filter;
        const wanted = world.rows.filter(({ channel = '', dataset = '', second, micros = 0 }) => {
          const at = second * 1e6 + micros;
          return (
            (channels?.includes(channel) ?? true) &&
            (types?.includes(dataset) ?? true) &&
            (from === null || at >= microsOf(from)) &&
            (to === null || at < microsOf(to))
          );
        });
        expect(await readAll(world, pages, { filter })).toEqual(sortedUnion(wanted));
      }),
    );
  });

  it('goes on behind the same interaction after its customer was merged with another', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 1, max: 9 }), async (world, first) => {
        const before = await readPage(world, { first }, ['a']);
        if (!before.pageInfo.hasNextPage) return;
        const after = before.pageInfo.endCursor;
        const rest = await readPage(world, { first: 100, after }, ['a', 'b']);
        const seen = [...(before.nodes ?? []), ...(rest.nodes ?? [])].map(nameOf);
        expect(new Set(seen).size).toBe(seen.length);
        const ofFirst = world.rows.filter(({ lane }) => lane === 'a');
        if (!rest.pageInfo.hasNextPage) {
          expect(seen).toEqual(expect.arrayContaining(ofFirst.map(nameOf)));
        }
      }),
    );
  });

  it('neither loses nor doubles a row when others come in between, by whichever clock', async () => {
    const { lane, second, dataset } = { lane: 'a', second: fc.nat(8), dataset: 'orders' };
    const news = fc.array(fc.record({ second, source: fc.nat(7) }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 1, max: 9 }), news, async (world, first, late) => {
        const before = await readPage(world, { first });
        if (!before.pageInfo.hasNextPage) return;
        const added = late.map((row, place): PlacedRow => {
          const source = `s${row.source % world.sources.length}`;
          return { source, key: `z${place}`, lane, dataset, second: row.second };
        });
        const lists = world.sources.map(({ guarded: { name } }) =>
          [...world.rows, ...added].filter(({ source }) => source === name),
        );
        const rest: string[] = [];
        let after: string | null = before.pageInfo.endCursor;
        for (let more = true; more; ) {
          const page = await readPage(worldOf(lists), { first, after });
          rest.push(...(page.nodes ?? []).map(nameOf));
          more = page.pageInfo.hasNextPage;
          after = page.pageInfo.endCursor;
        }
        const seen = [...(before.nodes ?? []).map(nameOf), ...rest];
        expect(new Set(seen).size).toBe(seen.length);
        const old = seen.filter((name) => !name.includes('/z'));
        expect(old).toEqual(sortedUnion(world.rows));
      }),
      { numRuns: 50 },
    );
  });

  it('pages through 10,000 interactions of one millisecond without loss', async () => {
    const lists = Array.from({ length: 4 }, (_, source) =>
      Array.from({ length: 2_500 }, (_row, place): PlacedRow => {
        const key = String(place).padStart(5, '0');
        const dataset = DATASETS[place % 3] as string;
        const micros = place % 2 === 0 ? 0 : place % 1_000;
        return { source: `s${source}`, key, lane: 'a', second: 1, micros, dataset };
      }),
    );
    const world = worldOf(lists);
    expect(await readAll(world, [100])).toEqual(sortedUnion(world.rows));
  });

  it('ends a page of which too little passed after five rounds, and goes on from there', async () => {
    const rows = Array.from({ length: 50 }, (_, place): PlacedRow => {
      const channel = place === 0 || place === 49 ? 'EMAIL' : 'PHONE';
      return { source: 's0', key: String(place).padStart(2, '0'), lane: 'a', second: 1, channel };
    });
    const world = worldOf([rows]);
    const filter = { channels: ['EMAIL'] };
    const page = await readPage(world, { first: 4, filter }, ['a']);
    expect(page.nodes?.map(nameOf)).toEqual(['s0/orders/49']);
    expect([page.complete, page.pageInfo.hasNextPage]).toEqual([true, true]);
    const asked = world.sources[0]?.asked.filter(({ dataset }) => dataset === 'orders');
    expect(asked).toEqual(Array.from({ length: 5 }, () => ({ dataset: 'orders', limit: 4 })));
    expect(await readAll(world, [4], { filter })).toEqual(['s0/orders/49', 's0/orders/00']);
  });
});

function microsOf(instant: string): number {
  const [, fraction = ''] = /\.(\d+)Z$/.exec(instant) ?? [];
  return Math.floor(Date.parse(instant) / 1000) * 1e6 + Number(fraction.padEnd(6, '0') || 0);
}
