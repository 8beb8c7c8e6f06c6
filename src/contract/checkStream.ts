import assert from 'node:assert/strict';
import type { Row } from '../dataset/Row.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { BAD, type ContractData } from './ContractData.js';

const FROM = '1970-01-01T00:00:00.000000000Z';
const TO = '2100-01-01T00:00:00.000000000Z';

/** Proves that a source whose orders can be streamed brings each of them once, oldest first, within any range. */
export async function checkStream(
  source: GuardedSource,
  { orders }: ContractData,
  scope: RequestScope,
): Promise<void> {
  if (!source.canStream('orders')) return;
  const stream = async (from: string, to: string): Promise<Row[]> => {
    const rows: Row[] = [];
    let dropped = 0;
    for await (const page of source.stream('orders', { from, to }, scope)) {
      rows.push(...page.rows);
      dropped += page.droppedRows;
    }
    if (from === FROM && to === TO) assert.equal(rows.length + dropped, orders.length);
    return rows;
  };
  const all = await stream(FROM, TO);
  const keys = new Set(all.map(({ key }) => key));
  assert.equal(keys.size, all.length);
  for (const { id, recordId } of orders) assert.ok(keys.has(id) || recordId === BAD, id);
  const times = all.map(({ position }) => position.time);
  assert.deepEqual(times, times.toSorted());
  const [from = '', to = ''] = [times[Math.floor(times.length / 3)], times.at(-1)];
  assert.deepEqual(
    await stream(from, to),
    all.filter(({ position: { time } }) => time >= from && time < to),
  );
}
