import { describe, expect, it } from '@jest/globals';
import { Cursor } from '../../../src/embedded/mongodb/cursor/cursor.js';
import { CursorStore } from '../../../src/embedded/mongodb/cursor/cursorStore.js';

describe('CursorStore', () => {
  const minuteMs = 60_000;

  it('drops cursors that were not read for ten minutes, unless they are to be kept', () => {
    const store = new CursorStore();
    const idle = store.add(new Cursor('a.b', []), false);
    const kept = store.add(new Cursor('a.b', []), true);
    store.dropIdle(Date.now() + 9 * minuteMs);
    expect(store.size).toBe(2);
    store.dropIdle(Date.now() + 11 * minuteMs);
    expect(() => store.get(idle, 'a.b')).toThrow('not found');
    expect(store.get(kept, 'a.b')).toBeInstanceOf(Cursor);
  });

  it('drops the cursors of what is dropped', () => {
    const store = new CursorStore();
    const dropped = store.add(new Cursor('a.b', []), false);
    const other = store.add(new Cursor('a.c', []), false);
    store.deleteOf((namespace) => namespace === 'a.b');
    expect(() => store.get(dropped, 'a.b')).toThrow('not found');
    expect(store.get(other, 'a.c')).toBeInstanceOf(Cursor);
  });
});
