import type { Gateway } from '../../graphql/Gateway.js';
import { matchAttributes } from '../../identity/matcher/matchAttributes.js';
import { toMatchRecord } from '../../identity/matcher/toMatchRecord.js';
import type { BatchOptions } from '../../identity/matching/batch/runBatch.js';
import type { MatchModel } from '../../identity/matching/MatchModel.js';
import type { MatchRecord } from '../../identity/matching/MatchRecord.js';
import { trainModel } from '../../identity/matching/training/trainModel.js';
import { fromStored } from '../../identity/RecordContent.js';

/** How far a training has come. */
export interface TenantTraining {
  readonly phase: 'load' | 'read' | 'compare';
  readonly done: number;
  readonly total: number;
}

/** Trains a match model on a tenant's own records; undefined where there is nothing to learn from. */
export async function trainTenant(
  gateway: Gateway,
  tenant: string,
  onProgress: (progress: TenantTraining) => void,
  options: BatchOptions = {},
): Promise<MatchModel | undefined> {
  const { records } = gateway.identityOf(tenant);
  const total = await records.count();
  const found: MatchRecord[] = [];
  for await (const stored of records.all()) {
    if (stored.mergedInto === null) found.push(toMatchRecord(fromStored(stored)));
    onProgress({ phase: 'load', done: found.length, total });
  }
  const spec = matchAttributes(found);
  if (spec.length === 0) return undefined;
  const model = await trainModel(found, spec, { ...options, onProgress });
  // Of too few records no share can be told: the model is of no numbers then.
  return Number.isFinite(model.prior) ? model : undefined;
}
