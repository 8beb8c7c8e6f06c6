import { describe, expect, it } from '@jest/globals';
import { RecentValues } from '../../src/lib/RecentValues.js';

describe('recent values', () => {
  it('remembers at least the last so many', () => {
    const values = new RecentValues<number, number>(10);
    for (let key = 0; key < 100; key++) values.set(key, key);
    for (let key = 90; key < 100; key++) expect(values.get(key)).toBe(key);
  });

  it('remembers what is asked for again and again', () => {
    const values = new RecentValues<number, string>(10);
    values.set(0, 'asked for');
    for (let key = 1; key < 100; key++) {
      values.set(key, 'not asked for');
      expect(values.get(0)).toBe('asked for');
    }
  });

  it('forgets what nobody asked for meanwhile', () => {
    const values = new RecentValues<number, number>(10);
    for (let key = 0; key < 100; key++) values.set(key, key);
    expect(values.get(50)).toBeUndefined();
  });
});
