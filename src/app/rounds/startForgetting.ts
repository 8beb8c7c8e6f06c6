import type { Logger } from 'pino';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import { ChangeStore } from '../../store/ChangeStore.js';
import type { RedisShelf } from '../../store/redis/RedisShelf.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import { startRounds } from './startRounds.js';

const EVERY_MS = 500;
/** What was told a moment ago may be seen after what was told later: so much is looked at again. */
const OVERLAP_MS = 10_000;
const MOST = 10_000;
/** Changes are kept so long; who could not look for longer knows nothing any more. */
const KEPT_MS = 3_600_000;

/** Where replicas note up to when they have heard of all changes. */
export interface HeardNote {
  readonly shelf: Pick<RedisShelf, 'note' | 'noted'>;
  readonly name: string;
}

/**
 * Looks for what other replicas, or a sync, heard of, and lets the caches of sources forget it. What
 * replicas share outlives them: whoever starts goes on where the last of them heard of everything.
 */
export function startForgetting(
  { database }: StoreConnection,
  sources: readonly GuardedSource[],
  logger: Logger,
  heard?: HeardNote,
): { stop(): Promise<void> } {
  const caching = sources.filter(({ economy }) => economy?.kept !== undefined);
  const kept = caching.flatMap(({ economy }) => economy?.kept ?? []);
  if (caching.length === 0) return { stop: async () => undefined };
  const forgetAll = () => Promise.all(kept.map((one) => one.forgetAll()));
  /** Up to when what replicas share is right; all of it is forgotten where nobody knows. Undefined where that cannot be told now. */
  const heardUntil = async ({ shelf, name }: HeardNote) => {
    const noted = await shelf.noted(name);
    if (noted !== null) return noted === undefined ? undefined : Number(noted);
    await forgetAll();
    return Number.POSITIVE_INFINITY;
  };
  let seen = new Map<string, number>();
  let mark: number | undefined;
  let isBehind = false;
  let lookedAt = 0;
  const look = async () => {
    if (mark === undefined || Date.now() - lookedAt > KEPT_MS / 2) {
      mark = (await ChangeStore.lastAt(database))?.getTime() ?? 0;
      for (const one of kept) one.forgetOwn();
      isBehind = heard !== undefined;
    }
    if (isBehind && heard !== undefined) {
      const until = await heardUntil(heard);
      isBehind = until === undefined;
      mark = Math.min(mark, until ?? mark);
    }
    const from = mark - OVERLAP_MS;
    const found = await ChangeStore.after(database, new Date(from), MOST);
    for (const { id, at, ...change } of found) {
      if (seen.get(id) === at.getTime()) continue;
      caching.find(({ name }) => name === change.source)?.economy?.forget(change);
    }
    if (found.length === MOST) await forgetAll();
    seen = new Map(found.map(({ id, at }) => [id, at.getTime()]));
    mark = Math.max(mark, ...seen.values());
    lookedAt = Date.now();
    for (const one of kept) one.share(!isBehind);
    if (heard !== undefined && !isBehind && kept.every(({ isSettled }) => isSettled)) {
      await heard.shelf.note(heard.name, String(mark), KEPT_MS / 2);
    }
  };
  const failure = 'changes not looked for; tried again soon';
  return startRounds({ everyMs: EVERY_MS, work: look, failure, atOnce: true }, logger);
}
