import type { RowProblem } from '../../dataset/mapping/RowProblem.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { learnPartings } from '../history/learnPartings.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { LinkOutcome } from '../linking/changes/applyClusters.js';
import { type LinkProgress, linkAll } from '../linking/linkAll.js';
import { holdSyncLease } from './holdSyncLease.js';
import { type ScanOutcome, scanSource } from './scanSource.js';

/** Told of how a sync gets on, for progress bars and logs. */
export interface SyncObserver {
  onScan(source: string, seen: number): void;
  onScanned(outcome: ScanOutcome): void;
  readonly onLinking: LinkProgress;
  onProblem(problem: RowProblem): void;
}

/** What a sync did. */
export interface SyncOutcome {
  readonly scans: readonly ScanOutcome[];
  readonly links: LinkOutcome;
}

/** Scans every source that can be scanned, then links the records of all of them. */
export function syncIdentity(
  identity: IdentityStores,
  sources: readonly GuardedSource[],
  scope: RequestScope,
  observer: SyncObserver,
): Promise<SyncOutcome> {
  const work = async () => {
    await learnPartings(identity);
    const scans = await Promise.all(
      sources
        .filter(({ canScan }) => canScan)
        .map(async (source) => {
          const onProgress = (seen: number) => observer.onScan(source.name, seen);
          const outcome = await scanSource(identity, source, scope, onProgress, (problem) =>
            observer.onProblem(problem),
          );
          observer.onScanned(outcome);
          return outcome;
        }),
    );
    const links = await linkAll(identity, observer.onLinking);
    return { scans, links };
  };
  return holdSyncLease(identity, work, scope.signal);
}
