import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Row } from '../../src/dataset/Row.js';
import { TokenSealer } from '../../src/lib/crypto/TokenSealer.js';
import type { Lane } from '../../src/reading/Lane.js';
import type { RowConnection } from '../../src/reading/RowConnection.js';
import { RowsOfRequest } from '../../src/reading/RowsOfRequest.js';
import {
  createMemorySource,
  type MemoryRow,
  type MemorySource,
  timeOf,
} from '../support/memorySource.js';

const sealer = new TokenSealer(randomBytes(32), 'cursor');
const scope = { signal: new AbortController().signal, tenant: 'default' };

interface World {
  readonly sources: readonly MemorySource[];
  readonly lanes: readonly Lane[];
  readonly rows: readonly (MemoryRow & { readonly source: string })[];
}

/** Up to eight sources, with up to three records each, and rows of few different times. */
const worlds = fc
  .array(
    fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), second: fc.nat(12) }), {
      maxLength: 25,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lists): World => {
    const rows = lists.flatMap((list, index) =>
      list.map((row, place) => ({
        ...row,
        source: `s${index}`,
        key: `${String(place).padStart(3, '0')}`,
      })),
    );
    const sources = lists.map((_, index) =>
      createMemorySource(
        `s${index}`,
        rows.filter(({ source }) => source === `s${index}`),
      ),
    );
    const lanes = sources.flatMap(({ guarded }) =>
      ['a', 'b', 'c'].map((key) => ({ source: guarded.name, dataset: 'orders', key })),
    );
    return { sources, lanes, rows };
  });

function readPage(world: World, first: number, after: string | null): Promise<RowConnection> {
  const reader = new RowsOfRequest(
    world.sources.map(({ guarded }) => guarded),
    scope,
    sealer,
  );
  return reader.page(world.lanes, { field: 'Customer.orders', first, after });
}

const nameOf = ({ source, key }: Pick<Row, 'source' | 'key'>) => `${source}/${key}`;

describe('paging over many sources', () => {
  it('yields exactly the sorted union, whatever the sizes of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (world, sizes) => {
          const seen: Row[] = [];
          let after: string | null = null;
          for (let page = 0; ; page++) {
            const { nodes, pageInfo, complete } = await readPage(
              world,
              sizes[page % sizes.length] ?? 1,
              after,
            );
            expect(complete).toBe(true);
            seen.push(...(nodes ?? []));
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
          }
          expect(seen.map(nameOf).toSorted()).toEqual(world.rows.map(nameOf).toSorted());
          const times = seen.map(({ position }) => position.time);
          expect(times).toEqual(times.toSorted().toReversed());
        },
      ),
    );
  });

  it('goes on at any row, not only at the last of a page', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.nat(20), async (world, at) => {
        const whole = await readPage(world, 100, null);
        const edge = whole.edges?.[at];
        if (edge === undefined) return;
        const rest = await readPage(world, 100, edge.cursor);
        expect(rest.nodes?.map(nameOf)).toEqual(whole.nodes?.slice(at + 1).map(nameOf));
      }),
    );
  });

  it('loses and doubles nothing when sources are away on some pages and then come back', async () => {
    const absences = fc.array(fc.array(fc.nat(7), { maxLength: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.integer({ min: 1, max: 5 }),
        absences,
        async (world, first, away) => {
          const seen: string[] = [];
          let after: string | null = null;
          for (let page = 0; page < 1_000; page++) {
            for (const [index, source] of world.sources.entries()) {
              source.isAway = away[page]?.includes(index) ?? false;
            }
            const { nodes, pageInfo, complete } = await readPage(world, first, after);
            const someAreAway = world.sources.some(({ isAway }) => isAway);
            if (someAreAway) expect(complete).toBe(false);
            seen.push(...(nodes ?? []).map(nameOf));
            after = pageInfo.endCursor;
            if (!pageInfo.hasNextPage && !someAreAway && page >= away.length) break;
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.toSorted()).toEqual(world.rows.map(nameOf).toSorted());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('says that the order is weakened when rows come late', async () => {
    const world = worldOf([
      [{ lane: 'a', second: 9 }],
      [
        { lane: 'a', second: 1 },
        { lane: 'a', second: 2 },
      ],
    ]);
    (world.sources[0] as MemorySource).isAway = true;
    const first = await readPage(world, 1, null);
    expect(first.freshness.map(({ source, state }) => [source, state])).toEqual([
      ['s0', 'UNAVAILABLE'],
      ['s1', 'LIVE'],
    ]);
    (world.sources[0] as MemorySource).isAway = false;
    const second = await readPage(world, 1, first.pageInfo.endCursor);
    expect(second.nodes?.map(({ position }) => position.time)).toEqual([timeOf(9)]);
    expect(second.complete).toBe(false);
    const third = await readPage(world, 1, second.pageInfo.endCursor);
    expect([third.nodes?.map(({ position }) => position.time), third.complete]).toEqual([
      [timeOf(1)],
      true,
    ]);
  });
});

function worldOf(lists: readonly (readonly { lane: string; second: number }[])[]): World {
  const sources = lists.map((list, index) =>
    createMemorySource(
      `s${index}`,
      list.map((row, place) => ({ ...row, key: String(place) })),
    ),
  );
  const lanes = sources.map(({ guarded }) => ({
    source: guarded.name,
    dataset: 'orders',
    key: 'a',
  }));
  return { sources, lanes, rows: [] };
}
