import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { SortedKeys } from '../../../src/embedded/mongodb/index/sortedKeys.js';

interface Entry {
  readonly id: number;
  readonly key: string;
}

/** The same thing as a plain sorted array. */
function ordered(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((left, right) =>
    left.key < right.key ? -1 : left.key > right.key ? 1 : left.id - right.id,
  );
}

describe('SortedKeys', () => {
  const keys = fc.nat({ max: 200 }).map((number) => number.toString(36));
  const steps = fc.array(fc.tuple(fc.boolean(), keys, fc.nat()), { maxLength: 3000, size: 'max' });

  it('holds what a sorted array holds, through inserts and deletes', () => {
    fc.assert(
      fc.property(steps, keys, keys, (changes, from, to) => {
        const sorted = new SortedKeys<Entry>();
        const model: Entry[] = [];
        for (const [index, [isInsert, key, choice]] of changes.entries()) {
          if (isInsert || model.length === 0) {
            const entry = { id: index, key };
            sorted.insert(key, entry);
            model.push(entry);
          } else {
            const [entry] = model.splice(choice % model.length, 1);
            if (entry) sorted.delete(entry.key, entry);
          }
        }
        const range = { from, to };
        const expected = ordered(model).filter(({ key }) => key >= from && key < to);
        expect([...sorted.range(range)]).toStrictEqual(expected);
        expect([...sorted.rangeBackwards(range)]).toStrictEqual(expected.toReversed());
        expect(sorted.count(range)).toBe(expected.length);
        expect(sorted.get(from)).toBe(ordered(model).find(({ key }) => key === from));
        expect(sorted.size).toBe(model.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps many keys in order, however they come', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5000);
    for (const order of [
      numbers,
      numbers.toSorted((a, b) => a - b),
      numbers.toSorted((a, b) => b - a),
    ]) {
      const sorted = new SortedKeys<Entry>();
      for (const id of order) sorted.insert(String(id).padStart(4, '0'), { id, key: '' });
      const ids = [...sorted.range({ from: '', to: '\uffff' })].map(({ id }) => id);
      expect(ids).toStrictEqual(Array.from({ length: 5000 }, (_, index) => index));
    }
  });

  it('does not delete an entry that it does not hold', () => {
    const sorted = new SortedKeys<Entry>();
    sorted.insert('a', { id: 1, key: 'a' });
    expect(() => sorted.delete('a', { id: 2, key: 'a' })).toThrow('lacks an entry');
  });
});
