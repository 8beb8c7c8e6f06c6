import { startDeadline } from '../lib/startDeadline.js';
import { attempt } from './attempt.js';
import { SourceError } from './SourceError.js';

/** The pages of a connector, each of which has a deadline of its own; throws a `SourceError` when one fails. */
export async function* eachPage<Page>(
  pages: AsyncIterable<Page> | undefined,
  signal: AbortSignal,
  deadlineMs: number,
): AsyncIterable<Page> {
  if (pages === undefined) return;
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const within = startDeadline(signal, deadlineMs);
    const page = await attempt(() => iterator.next(), within.signal);
    within.stop();
    if (page instanceof SourceError) throw page;
    if (page.done === true) return;
    yield page.value;
  }
}
