import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { GoldenProfile } from '../../profile/GoldenProfile.js';
import { ProfileRules } from '../../profile/ProfileRules.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import { inTurns } from '../inTurns.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import { readCustomers } from '../readCustomers.js';
import { StreamedRows } from '../StreamedRows.js';
import { sharesOf } from '../sharesOf.js';
import { QualityTally } from './QualityTally.js';

/** How good the data of all customers are, before it is told as rows. */
export interface ComputedQuality extends FinishedReport {
  readonly tally: QualityTally;
}

const DATASETS = ['profiles'] as const;

/** Reads the profiles of all customers, batch by batch, and counts what is wrong with them. */
export async function computeDataQuality(
  { sources, identity, survivorship }: ReportParts,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<ComputedQuality> {
  const serving = sources.filter(({ capabilities }) => capabilities.has('profiles'));
  const rules = new ProfileRules({
    survivorship,
    normalisation: identity.normalisation,
    sourceOrder: serving.map(({ name }) => name),
  });
  const shares = sharesOf(sources, DATASETS, true);
  const reading = { sources: serving, datasets: DATASETS, range: {}, shares };
  const none = new StreamedRows<ProfileRow>(0);
  const tally = new QualityTally();
  const computedAt = new Date();
  progress.total = await identity.customers.count();
  for await (const people of readCustomers(reading, none, customersOf(identity), scope)) {
    await inTurns(people, ({ rows }) => {
      const alive = rows.filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
      tally.add(new GoldenProfile({ rows: alive, complete: true, freshness: [] }, rules));
      progress.done += 1;
    });
  }
  return { tally, shares: [...shares.values()], computedAt };
}
