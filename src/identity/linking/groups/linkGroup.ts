import type { StoredCustomer } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';
import type { IdentityStores } from '../../IdentityStores.js';
import { readByKeys } from '../../readByKeys.js';
import { applyClusters, type LinkOutcome } from '../changes/applyClusters.js';
import { partition } from '../clusters/partition.js';
import type { Stop } from '../clusters/Stop.js';
import { readRecords } from './readRecords.js';
import type { Ties } from './Ties.js';
import type { TiedGroup } from './tiedGroups.js';
import { withoutWide } from './withoutWide.js';

/** What came of a group. */
export interface GroupOutcome {
  readonly links: LinkOutcome;
  /** Clusters that it was parted into. */
  readonly clusters: number;
  readonly stops: readonly Stop[];
  /** Records that were left alone, a list for all that hangs together, as somebody else changed who they are. */
  readonly leftAlone: readonly (readonly string[])[];
}

/**
 * Parts the records of a group into customers, and changes those that are not so yet. Where customers
 * are no longer those that were seen, what hangs together may no longer be that either, and is left alone.
 */
export async function linkGroup(
  identity: IdentityStores,
  group: TiedGroup,
  ties: Ties,
  onProgress?: (done: number, total: number) => void,
): Promise<GroupOutcome> {
  const holders = await holdersOf(identity, group);
  const changed = changedSets(holders, group, ties);
  const isLeftAlone = (text: string) => changed.has(ties.rootOf(text) ?? -1);
  const existing = [...holders.values()].filter(({ id }) => !isLeftAlone(id));
  const held = existing.flatMap(({ recordKeys }) => recordKeys);
  const keys = new Set([...group.recordKeys, ...held].filter((key) => !isLeftAlone(key)));
  const records = await readRecords(identity, [...keys]);
  const parted = await partition(
    records,
    withoutWide(identity.rules, ties),
    group.decisions,
    group.imports,
  );
  const clustered = {
    clusters: parted.clusters,
    existing,
    decisions: group.decisions,
    idsElsewhere: [],
  };
  const links = await applyClusters(identity, clustered, 'rules', onProgress);
  const leftAlone = new Map([...changed].map((root) => [root, [] as string[]]));
  for (const key of group.recordKeys) leftAlone.get(ties.rootOf(key) ?? -1)?.push(key);
  const { clusters, stops } = parted;
  return { links, clusters: clusters.length, stops, leftAlone: [...leftAlone.values()] };
}

/** All who have or had a record of the group, or were seen to. */
async function holdersOf(
  { customers }: IdentityStores,
  { recordKeys, customers: seen }: TiedGroup,
): Promise<Map<string, StoredCustomer<CustomerContent>>> {
  const found = await readByKeys(recordKeys, (keys) => customers.byRecordKeysEver(keys));
  const holders = new Map(found.map((one) => [one.id, one]));
  const others = [...seen.keys()].filter((id) => !holders.has(id));
  for (const one of await readByKeys(others, (ids) => customers.byIds(ids))) {
    holders.set(one.id, one);
  }
  return holders;
}

/** What hangs together with customers that have changed, are new or are gone. */
function changedSets(
  holders: ReadonlyMap<string, StoredCustomer<CustomerContent>>,
  { customers: seen }: TiedGroup,
  ties: Ties,
): Set<number> {
  const changed = new Set<number>();
  const note = (text: string) => {
    const root = ties.rootOf(text);
    if (root !== undefined) changed.add(root);
  };
  for (const { id, version, recordKeys, goneKeys } of holders.values()) {
    if (seen.get(id) === version) continue;
    for (const text of [id, ...recordKeys, ...goneKeys]) note(text);
  }
  for (const id of seen.keys()) if (!holders.has(id)) note(id);
  return changed;
}
