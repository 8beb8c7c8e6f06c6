import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GivenBack } from '../../src/offer/purchases/GivenBack.js';
import { keptLines } from '../../src/offer/purchases/keptLines.js';
import type { SoldOrder } from '../../src/offer/purchases/SoldOrder.js';

const euros = (cents: number) => ({
  amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
  currency: 'EUR',
});
/** Few prices, so that a refund can often be made up in several ways. */
const bought = fc.array(
  fc.record({
    cents: fc.constantFrom(500, 995, 1_000, 1_500, 2_000),
    pieces: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const orderOf = (lines: readonly { cents: number; pieces: number }[]) =>
  ({
    lines: lines.map(({ cents, pieces }, at) => ({
      sku: `sku-${at}`,
      quantity: pieces,
      unitPrice: euros(cents),
    })),
  }) as unknown as SoldOrder;

const returnOf = (cents: number, lines?: object[]) =>
  ({ refund: euros(cents), ...(lines && { lines }) }) as unknown as GivenBack;

describe('what is left of an order', () => {
  it('is never less than what the customer has kept, whatever came back', () => {
    fc.assert(
      fc.property(
        bought,
        fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
        (lines, wish) => {
          const back = lines.map(({ pieces }, at) => Math.min(pieces, wish[at] ?? 0));
          const refund = lines.reduce((sum, { cents }, at) => sum + cents * (back[at] ?? 0), 0);
          fc.pre(refund > 0);
          const kept = keptLines(orderOf(lines), [returnOf(refund)]).map(({ sku }) => sku);
          for (const [at, { pieces }] of lines.entries()) {
            if ((back[at] ?? 0) < pieces) expect(kept).toContain(`sku-${at}`);
          }
        },
      ),
    );
  });

  it('is nothing when all was paid back, or what the return names is all', () => {
    fc.assert(
      fc.property(bought, (lines) => {
        const order = orderOf(lines);
        const total = lines.reduce((sum, { cents, pieces }) => sum + cents * pieces, 0);
        expect(keptLines(order, [returnOf(total)])).toEqual([]);
        expect(keptLines(order, [returnOf(1, [...(order.lines ?? [])])])).toEqual([]);
      }),
    );
  });

  it('is what a refund of one price leaves', () => {
    const order = orderOf([
      { cents: 8_990, pieces: 1 },
      { cents: 1_450, pieces: 1 },
    ]);
    expect(keptLines(order, [returnOf(8_990)])).toMatchObject([{ sku: 'sku-1' }]);
    expect(keptLines(order, [returnOf(7_000)])).toHaveLength(2);
  });
});
