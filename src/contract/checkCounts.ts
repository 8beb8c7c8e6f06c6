import assert from 'node:assert/strict';
import { canCount } from '../sources/canCount.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import { BAD, type ContractData } from './ContractData.js';

const FIELDS = ['status', 'total'];
const STATUSES: Readonly<Record<string, string>> = { paid: 'CONFIRMED', sent: 'SHIPPED' };

/** Proves that a source which can count orders counts each once, as what reading it would show. */
export async function checkCounts(
  source: GuardedSource,
  { orders, profiles }: ContractData,
  scope: RequestScope,
): Promise<void> {
  if (!canCount(source, 'orders', FIELDS)) return;
  const lanes = [...profiles.map(({ recordId }) => recordId), 'no such record'];
  const counted = await source.count('orders', lanes, FIELDS, scope);
  for (const lane of lanes) {
    const counts = counted.get(lane);
    assert.ok(counts !== undefined && !(counts instanceof SourceError), lane);
    const own = orders.filter(({ recordId }) => recordId === lane);
    const readable = own.filter(({ amount }) => amount !== 'a lot');
    assert.equal(counts.droppedRows, own.length - readable.length, lane);
    assert.equal(counts.droppedRows > 0, lane === BAD);
    const alike = new Map<string, number>();
    for (const { values, count } of counts.groups) {
      const { status, total } = values as { status: string; total: { amount: string } };
      const key = `${status} ${Number(total.amount)}`;
      alike.set(key, (alike.get(key) ?? 0) + count);
    }
    const expected = new Map<string, number>();
    for (const { state, amount } of readable) {
      const key = `${STATUSES[state]} ${Number(amount)}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    assert.deepEqual([...alike].sort(), [...expected].sort(), lane);
    const times = readable.map(({ occurredAt }) => occurredAt.slice(0, 23)).sort();
    const firsts = counts.groups.map(({ first }) => first.slice(0, 23)).sort();
    const lasts = counts.groups.map(({ last }) => last.slice(0, 23)).sort();
    assert.deepEqual([firsts[0], lasts.at(-1)], [times[0], times.at(-1)], lane);
  }
}
