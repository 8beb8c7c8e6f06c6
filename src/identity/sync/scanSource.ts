import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RowProblem } from '../../dataset/mapping/RowProblem.js';
import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { chunk } from '../../lib/chunk.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import type { ScanChange } from '../../sources/ScanChange.js';
import { SourceError } from '../../sources/SourceError.js';
import { toScanChange } from '../../sources/toScanChange.js';
import type { IdentityStores } from '../IdentityStores.js';
import { type GoneRecord, recordGone } from './recordGone.js';
import { recordRows } from './recordRows.js';

/** What a scan of one source found. */
export interface ScanOutcome {
  readonly source: string;
  readonly seen: number;
  readonly changed: number;
  readonly deleted: number;
  readonly unreadable: number;
  /** Why the scan ended early, if it did; the next one goes on from there. */
  readonly error?: SourceError;
}

const BATCH = 500;
/** How long to wait before a scan that failed is gone on with; after the last it is given up. */
const PAUSES_MS = [250, 1_000, 3_000, 6_000];

interface Counts {
  seen: number;
  changed: number;
  deleted: number;
  unreadable: number;
}

/**
 * Reads all records of a source, and notes what is new, changed or gone. A scan that was interrupted,
 * or fails for a moment, is gone on with; where the source does not take the place any more, it is
 * begun anew. A record that was not seen is only taken for deleted when the source, asked for it by
 * name, does not have it, or says so.
 */
export async function scanSource(
  identity: IdentityStores,
  source: GuardedSource,
  scope: RequestScope,
  onProgress: (seen: number) => void,
  onProblem: (problem: RowProblem) => void,
): Promise<ScanOutcome> {
  const counts = { seen: 0, changed: 0, deleted: 0, unreadable: 0 };
  const outcome = () => ({ source: source.name, ...counts });
  for (let attempt = 0; ; attempt++) {
    try {
      await goOn(identity, source, scope, counts, onProgress, onProblem);
      return outcome();
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const isLost = counts.seen === 0 && mayRefusePlace(error);
      if (isLost && (await identity.sync.restartScan(source.name))) continue;
      const pause = error.retryable ? PAUSES_MS[attempt] : undefined;
      if (pause !== undefined) await sleep(pause, undefined, scope).catch(() => undefined);
      if (pause === undefined || scope.signal.aborted) return { ...outcome(), error };
    }
  }
}

/**
 * Whether a source may refuse the place to go on from rather than be in trouble: its cursor ran out
 * since, or the configuration has another way of paging, another key or another kind of source now.
 */
function mayRefusePlace({ code, isMomentary, isThrottled }: SourceError): boolean {
  const isRefusal = code === 'SOURCE_ERROR' || code === 'SOURCE_BAD_RESPONSE';
  return isRefusal && !isMomentary && !isThrottled;
}

/** Goes on with the scan of a source where it was left off, to its end. */
async function goOn(
  identity: IdentityStores,
  source: GuardedSource,
  scope: RequestScope,
  counts: Counts,
  onProgress: (seen: number) => void,
  onProblem: (problem: RowProblem) => void,
): Promise<void> {
  const before = await identity.sync.unfinishedScan(source.name);
  const state = before ?? { scan: randomUUID(), resume: null, startedAt: new Date() };
  let resume = state.resume;
  for await (const page of source.scan(resume ?? undefined, scope, onProblem)) {
    for (const changes of chunk(page, BATCH)) {
      await noteChanges(identity, source.name, changes, state.scan, counts);
      counts.seen += changes.length;
      onProgress(counts.seen);
    }
    resume = page.at(-1)?.resume ?? resume;
    await identity.sync.saveScan(source.name, { ...state, resume });
  }
  await sweep(identity, source, state.scan, scope, counts);
  await identity.sync.finishScan(source.name);
}

async function noteChanges(
  identity: IdentityStores,
  source: string,
  changes: readonly ScanChange[],
  scan: string,
  counts: Counts,
): Promise<void> {
  const rows: ProfileRow[] = [];
  const gone: GoneRecord[] = [];
  const unreadable: string[] = [];
  for (const change of changes) {
    if (change.is === 'upsert') rows.push(change.row as ProfileRow);
    else if (change.is === 'deleted') gone.push({ source, recordId: change.recordId });
    else if (change.is === 'mergedInto') {
      gone.push({ source, recordId: change.recordId, into: change.into });
    } else {
      counts.unreadable += 1;
      // What was known of it stays, until it can be read again.
      if (change.recordId !== null) unreadable.push(change.recordId);
    }
  }
  const { changed } = await recordRows(identity, rows, scan);
  await recordGone(identity, gone, scan);
  const keys = unreadable.map((recordId) => identity.hasher.record(source, recordId));
  await identity.records.touch(keys, scan);
  counts.changed += changed.length;
  counts.deleted += gone.length;
}

/** Asks the source by name for records that the scan did not see, and notes what it says of them. */
async function sweep(
  identity: IdentityStores,
  source: GuardedSource,
  scan: string,
  scope: RequestScope,
  counts: Counts,
): Promise<void> {
  const unseen = await identity.records.unseen(source.name, scan);
  for (const keys of chunk(unseen, BATCH)) {
    const ids = (await identity.records.byKeys(keys)).map(({ content }) => content.recordId);
    const slices = await source.read('profiles', ids, { limit: 1 }, scope);
    const changes = ids.flatMap((recordId): ScanChange[] => {
      const slice = slices.get(recordId);
      if (slice instanceof SourceError) throw slice;
      if (slice === undefined || slice.droppedRows > 0) return [];
      // A source may list only those who are there, and still tell of the others when asked.
      const row = slice.rows[0] as ProfileRow | undefined;
      return row === undefined
        ? [{ is: 'deleted', recordId, resume: '' }]
        : [toScanChange(row, recordId, '')];
    });
    await noteChanges(identity, source.name, changes, scan, counts);
  }
}
