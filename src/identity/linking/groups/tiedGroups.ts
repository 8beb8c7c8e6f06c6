import type { ImportedCluster } from '../../../store/ImportStore.js';
import type { Decision } from '../../decisions/Decision.js';
import type { TiedStores } from './readTies.js';

/** What is linked in one go: all that can bear on how any of its records is linked is within. */
export interface TiedGroup {
  readonly recordKeys: readonly string[];
  /** The versions in which customers were seen, by id. */
  readonly customers: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
  readonly imports: readonly ImportedCluster[];
}

/** Records and customers that are linked in one go, unless more hang together. */
const GROUP_SIZE = 20_000;

/**
 * Parts what a tenant has into groups of about so many records and customers, none of which tears
 * apart what hangs together: what is tied to more than that is a group of its own.
 */
export function tiedGroups(
  { ties, recordKeys, customers, decisions, imports }: TiedStores,
  most = GROUP_SIZE,
): TiedGroup[] {
  const rootOf = (text: string) => ties.rootOf(text) ?? -1;
  const sizes = new Map<number, number>();
  const count = (text: string) => {
    const root = rootOf(text);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  };
  for (const key of recordKeys) count(key);
  for (const id of customers.keys()) count(id);
  const places = new Map<number, number>();
  let last = 0;
  let filled = 0;
  for (const [root, size] of sizes) {
    if (filled > 0 && filled + size > most) {
      last += 1;
      filled = 0;
    }
    filled += size;
    places.set(root, last);
  }
  const groups = Array.from({ length: last + 1 }, () => ({
    recordKeys: [] as string[],
    customers: new Map<string, number>(),
    decisions: [] as Decision[],
    imports: [] as ImportedCluster[],
  }));
  /** What is tied to nobody who is there goes with the first. */
  const groupOf = (text = '') => groups[places.get(rootOf(text)) ?? 0] as (typeof groups)[number];
  for (const key of recordKeys) groupOf(key).recordKeys.push(key);
  for (const [id, version] of customers) groupOf(id).customers.set(id, version);
  for (const one of decisions) groupOf(one.id).decisions.push(one);
  for (const one of imports) groupOf(one.recordKeys[0]).imports.push(one);
  return groups;
}
