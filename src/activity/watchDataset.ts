import { type Position, sortableTime } from '../dataset/Position.js';
import { SourceError } from '../sources/SourceError.js';
import type { WatchStore } from '../store/WatchStore.js';
import { announceNews } from './announceNews.js';
import type { HookParts } from './hooks/HookParts.js';

const PAGE = 200;
/** A transaction may commit after a later one: rows this much older than the newest are looked at again. */
const OVERLAP_MS = 60_000;

/**
 * Looks once for new rows of a dataset, unless another replica does. The high-water mark is the time
 * of the newest row; what is seen again behind it is told of once all the same.
 */
export async function watchDataset(
  dataset: string,
  watches: WatchStore,
  holder: string,
  leaseMs: number,
  parts: HookParts,
): Promise<void> {
  const { source, scope, newsSince } = parts;
  const name = `${source.name} ${dataset}`;
  const watch = await watches.take(name, holder, leaseMs);
  if (watch === undefined) return;
  const now = sortableTime(new Date().toISOString());
  const oldest = sortableTime(newsSince.toISOString());
  let mark = watch.mark ?? now;
  const from = earlier(mark < oldest ? oldest : mark);
  let after: Position | undefined;
  for (;;) {
    const range = { from, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = await source.watch(dataset, range, scope);
    if (page instanceof SourceError) return;
    if ((await announceNews(page.rows, parts)) !== undefined) return;
    // A row that is dated ahead must not hide those that come before it.
    const times = page.rows.map(({ position: { time } }) => (time < now ? time : now));
    mark = times.reduce((latest, time) => (time > latest ? time : latest), mark);
    after = page.next;
    if (after === undefined) return watches.moveTo(name, holder, mark);
    // Whoever is interrupted goes on from here, unless older rows may come behind this page.
    if (after.time !== '') {
      await watches.moveTo(name, holder, after.time < mark ? after.time : mark);
    }
  }
}

function earlier(time: string): string {
  const ms = Date.parse(`${time.slice(0, 23)}Z`) - OVERLAP_MS;
  return sortableTime(new Date(ms).toISOString());
}
