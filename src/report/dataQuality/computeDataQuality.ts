import { setImmediate } from 'node:timers/promises';
import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { GoldenProfile } from '../../profile/GoldenProfile.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import { readLanes } from '../readLanes.js';
import { SourceShare } from '../SourceShare.js';
import { QualityTally } from './QualityTally.js';

/** How good the data of all customers are, before it is told as rows. */
export interface ComputedQuality extends FinishedReport {
  readonly tally: QualityTally;
}

/** Reads the profiles of all customers, batch by batch, and counts what is wrong with them. */
export async function computeDataQuality(
  { sources, identity, survivorship }: ReportParts,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<ComputedQuality> {
  const serving = sources.filter(({ capabilities }) => capabilities.has('profiles'));
  const rules = {
    survivorship,
    normalisation: identity.normalisation,
    sourceOrder: serving.map(({ name }) => name),
  };
  const shares = new Map(serving.map(({ name }) => [name, new SourceShare(name)]));
  const tally = new QualityTally();
  const computedAt = new Date();
  progress.total = await identity.customers.count();
  for await (const customers of customersOf(identity)) {
    scope.signal.throwIfAborted();
    const owned = customers.map((one) => lanesOf(one, 'profiles', serving));
    const found = new Map<string, ReadonlyMap<string, readonly ProfileRow[]>>();
    await Promise.all(
      serving.map(async (source) => {
        const own = owned.flat().filter((lane) => lane.source === source.name);
        const keys = [...new Set(own.map(({ key }) => key))];
        const share = shares.get(source.name);
        if (share === undefined || keys.length === 0) return;
        const rows = await readLanes<ProfileRow>(source, 'profiles', keys, {}, share, scope);
        found.set(source.name, rows);
      }),
    );
    for (const lanes of owned) {
      const rows = lanes
        .flatMap(({ source, key }) => found.get(source)?.get(key) ?? [])
        .filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
      tally.add(new GoldenProfile({ rows, complete: true, freshness: [] }, rules));
      progress.done += 1;
    }
    await setImmediate();
  }
  return { tally, shares: [...shares.values()], computedAt };
}
