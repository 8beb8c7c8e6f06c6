import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenSealer } from '../../src/lib/crypto/TokenSealer.js';
import { RowIds } from '../../src/reading/RowIds.js';

const rows = fc.record({
  source: fc.constantFrom('shop', 'stores'),
  dataset: fc.constantFrom('orders', 'returns'),
  key: fc.string(),
});
const sealer = new TokenSealer(Buffer.alloc(32, 7), 'row');

describe('the id of a row', () => {
  it('is the same whenever it is asked for, and leads back to the row', () => {
    const ids = new RowIds(sealer, 'default');
    fc.assert(
      fc.property(rows, rows, (row, other) => {
        const id = ids.seal(row);
        ids.seal(other);
        expect(ids.seal(row)).toBe(id);
        expect(new RowIds(sealer, 'default').seal(row)).toBe(id);
        expect(ids.open(id)).toEqual(row);
      }),
    );
  });

  it('is the same after it was forgotten', () => {
    const ids = new RowIds(sealer, 'default');
    const row = { source: 'shop', dataset: 'orders', key: 'first' };
    const id = ids.seal(row);
    for (let key = 0; key < 25_000; key++) ids.seal({ ...row, key: String(key) });
    expect(ids.seal(row)).toBe(id);
  });
});
