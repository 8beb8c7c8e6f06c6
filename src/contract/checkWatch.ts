import assert from 'node:assert/strict';
import type { Position } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';

const FROM = '1970-01-01T00:00:00.000000000Z';
const LIMIT = 10_000;
const STEP = 997;

/** Proves that a source which can be watched for orders brings them oldest first, from any place on. */
export async function checkWatch(source: GuardedSource, scope: RequestScope): Promise<void> {
  if (!source.capabilities.get('orders')?.watch) return;
  const watch = async (from: string, after?: Position): Promise<readonly Row[]> => {
    const range = { from, limit: LIMIT, ...(after === undefined ? {} : { after }) };
    const page = await source.watch('orders', range, scope);
    if (page instanceof SourceError) throw page;
    return page.rows;
  };
  const all = await watch(FROM);
  assert.ok(all.length > 10);
  const times = all.map(({ position }) => position.time);
  assert.deepEqual(times, times.toSorted());
  const middle = Math.floor(all.length / 2);
  assert.deepEqual(await watch(FROM, all[middle]?.position), all.slice(middle + 1));
  assert.deepEqual(await watchInSteps(source, scope), all);
  const since = times[middle] ?? '';
  assert.deepEqual(
    await watch(since),
    all.filter(({ position }) => position.time >= since),
  );
}

/** All orders, a few at a time. */
async function watchInSteps(source: GuardedSource, scope: RequestScope): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: Position | undefined;
  do {
    const range = { from: FROM, limit: STEP, ...(after === undefined ? {} : { after }) };
    const page = await source.watch('orders', range, scope);
    if (page instanceof SourceError) throw page;
    assert.ok(page.rows.length <= STEP);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}
