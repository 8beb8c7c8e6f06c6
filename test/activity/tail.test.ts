import { expect, it } from '@jest/globals';
import { ActivityTail } from '../../src/activity/ActivityTail.js';
import { RequestError } from '../../src/errors/RequestError.js';

const activity = (seq: number) => ({
  seq,
  row: { source: 'shop', dataset: 'orders', key: String(seq) },
  customerIds: new Set<string>(),
});

/** A sequence of which only some is kept. */
function createSequence(first: number) {
  let kept = [first];
  const tail = new ActivityTail(
    async (behind, limit) => {
      const next = kept.filter((seq) => seq > behind).slice(0, limit);
      if (next[0] !== undefined && next[0] !== behind + 1) {
        throw new RequestError('BAD_CURSOR', 'not kept any more');
      }
      return next.map(activity);
    },
    async () => kept.at(-1) ?? 0,
    1,
  );
  return {
    tail,
    keep(...seqs: readonly number[]) {
      kept = [...seqs];
    },
  };
}

it('tells a follower that what comes next is not kept any more, and skips nothing in silence', async () => {
  const { tail, keep } = createSequence(1);
  const gone = new AbortController();
  const follower = tail.follow(1, gone.signal);
  const next = follower.next();
  keep(1, 2);
  expect((await next).value).toEqual([activity(2)]);
  // Meanwhile the store was out of reach for longer than it keeps anything.
  keep(5, 6);
  await expect(follower.next()).rejects.toThrow('not kept any more');
  gone.abort();
});
