import { RequestError } from '../../errors/RequestError.js';
import { chunk } from '../../lib/chunk.js';
import type { IdentityStores } from '../IdentityStores.js';
import { keepReport } from '../report/keepReport.js';
import type { LinkOutcome } from './changes/applyClusters.js';
import type { Stop } from './clusters/Stop.js';
import { linkGroup } from './groups/linkGroup.js';
import { readTies } from './groups/readTies.js';
import { tiedGroups } from './groups/tiedGroups.js';
import { wideStops } from './groups/wideStops.js';
import { relink } from './relink.js';

/** How linking gets on: first it looks for what records share, then it links them. */
export type LinkProgress = (
  step: 'comparing' | 'linking',
  records: number,
  ofRecords: number,
) => void;

const ATTEMPTS = 5;
const NOTHING: LinkOutcome = { created: 0, changed: 0, merged: 0, emptied: 0, conflicts: 0 };
/** Records whose neighbourhoods are gathered together. */
const RELINKED = 500;

/**
 * Parts all records of a tenant into customers, and changes those that are not so yet. What nothing
 * ties to each other is linked group by group, so that memory does not grow with the tenant; where
 * likeness links, everybody is compared with everybody, and all are one group.
 */
export async function linkAll(
  identity: IdentityStores,
  onProgress: LinkProgress = () => undefined,
  groupSize?: number,
): Promise<LinkOutcome> {
  const most = identity.rules.autoLink === undefined ? groupSize : Number.POSITIVE_INFINITY;
  let sum = NOTHING;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await linkOnce(identity, onProgress, most);
    sum = { ...added(sum, outcome), conflicts: outcome.conflicts };
    if (outcome.conflicts === 0) break;
  }
  return sum;
}

async function linkOnce(
  identity: IdentityStores,
  onProgress: LinkProgress,
  most: number | undefined,
): Promise<LinkOutcome> {
  const total = await identity.records.count();
  const tied = await readTies(identity, (done) => onProgress('comparing', done, total));
  const stops: Stop[] = await wideStops(identity, tied);
  let sum = NOTHING;
  let customers = 0;
  let done = 0;
  for (const group of tiedGroups(tied, most)) {
    const { length } = group.recordKeys;
    const outcome = await linkGroup(identity, group, tied.ties, (written, ofWritten) =>
      onProgress('linking', done + Math.floor((length * written) / ofWritten), total),
    );
    sum = added(sum, outcome.links);
    for (const keys of outcome.leftAlone) {
      sum = added(sum, { ...NOTHING, conflicts: await relinkAll(identity, keys) });
    }
    customers += outcome.clusters;
    for (const stop of outcome.stops) stops.push(stop);
    done += length;
    onProgress('linking', done, total);
  }
  await keepReport(identity, stops, { records: tied.recordKeys.length, customers });
  return sum;
}

/** Links records as somebody who changed one of them would; answers how often others came in between. */
async function relinkAll(identity: IdentityStores, recordKeys: readonly string[]): Promise<number> {
  let conflicts = 0;
  for (const keys of chunk(recordKeys, RELINKED)) {
    try {
      await relink(identity, keys, [], 'rules');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      conflicts += 1;
    }
  }
  return conflicts;
}

function added(one: LinkOutcome, other: LinkOutcome): LinkOutcome {
  return {
    created: one.created + other.created,
    changed: one.changed + other.changed,
    merged: one.merged + other.merged,
    emptied: one.emptied + other.emptied,
    conflicts: one.conflicts + other.conflicts,
  };
}
