import { mapConcurrently } from '../../lib/mapConcurrently.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { ImportedCluster } from '../../store/ImportStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import { type Decision, keepsTogether } from '../decisions/Decision.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { fromStored, lookUpKeysOf } from '../RecordContent.js';
import { findAgreements } from './agreements/findAgreements.js';
import type { Cluster } from './clusters/Cluster.js';
import { partition } from './clusters/partition.js';
import type { LinkRules } from './LinkRules.js';

/** What a few records tie together: clusters as linking everything would find them, and who is affected. */
export interface Neighbourhood {
  readonly clusters: readonly Cluster[];
  readonly customers: readonly StoredCustomer<CustomerContent>[];
  /** What people decided about any of the records. */
  readonly decisions: readonly Decision[];
}

/** Records that one look-up brings for all values together, before each is looked up for itself. */
const TOGETHER = 1_000;
const CONCURRENCY = 8;

/**
 * Gathers what must be known to link some records: all that share a value with them, the customers
 * these belong to, and whatever shares a value with those. It goes on until nobody outside agrees
 * with anybody inside by any rule: what contradictions keep apart inside then depends on the inside
 * alone. Whoever is linked by likeness is gathered for the records themselves; for those alike to these
 * again it is left to linking everything, or the search would not end.
 */
export async function gatherNeighbourhood(
  { customers, records, decisions, imports, matcher, rules }: IdentityStores,
  recordKeys: readonly string[],
  formerIdentifierKeys: readonly string[],
): Promise<Neighbourhood> {
  const seeds = (await records.byKeys(recordKeys)).map(fromStored);
  const seedValues = [...formerIdentifierKeys, ...seeds.flatMap(lookUpKeysOf)];
  const sharing = await sharersOf(records, seedValues, rules);
  let keys = [...recordKeys, ...sharing.map(({ key }) => key)];
  for (let isFirst = true; ; isFirst = false) {
    const affected = await holdersOf(customers, keys);
    const members = new Set([...keys, ...affected.flatMap((one) => one.recordKeys)]);
    const core = (await records.byKeys([...members])).map(fromStored);
    // What was merged into a record at its source is looked up by the record's own key.
    const values = [...members, ...core.flatMap(lookUpKeysOf)];
    const sharers = await sharersOf(records, values, rules);
    const known = [...core, ...sharers.filter(({ key }) => !members.has(key))];
    const [decided, imported] = await Promise.all([
      decisions.byRecordKeys([...members]),
      imports.byRecordKeys([...members], rules.recordsPerValue + 1),
    ]);
    const joining = [
      ...mergedWith(members, known),
      ...tiedTo(members, decided),
      ...importedWith(members, imported, rules),
      ...joiningOf(known, members, rules),
      ...(isFirst ? matcher.meet(core).filter((key) => !members.has(key)) : []),
    ];
    if (joining.length === 0) {
      const { autoLink } = rules;
      const within = autoLink && { ...autoLink, population: matcher.size };
      const scaled = { ...rules, autoLink: within };
      const parted = await partition(known, scaled, decided, imported);
      const clusters = parted.clusters.filter((cluster) =>
        cluster.some(({ record }) => members.has(record.key)),
      );
      return { clusters, customers: affected, decisions: decided };
    }
    keys = [...members, ...joining];
  }
}

/**
 * The customers of records, and whoever else has a record of these: a change that was cut short
 * leaves a record with two customers, and one that its source deleted and lists again has had another.
 */
async function holdersOf(
  customers: IdentityStores['customers'],
  keys: readonly string[],
): Promise<StoredCustomer<CustomerContent>[]> {
  let known = new Set(keys);
  for (;;) {
    const holders = await customers.byRecordKeysEver([...known]);
    const all = new Set([...known, ...holders.flatMap(({ recordKeys }) => recordKeys)]);
    if (all.size === known.size) return holders;
    known = all;
  }
}

/** Who its source merged a member into, or into a member, and is none yet. */
function mergedWith(members: ReadonlySet<string>, known: readonly IdentityRecord[]): string[] {
  return known
    .flatMap(({ key, mergedInto }) => {
      if (mergedInto === null) return [];
      return members.has(key) ? [mergedInto] : members.has(mergedInto) ? [key] : [];
    })
    .filter((key) => !members.has(key));
}

/** Who was put together with a member by people, and is none yet. */
function tiedTo(members: ReadonlySet<string>, decided: readonly Decision[]): string[] {
  return decided
    .filter(keepsTogether)
    .flatMap(({ groups }) => groups.flat())
    .map(({ key }) => key)
    .filter((key) => !members.has(key));
}

/** Who was put together with a member by an import, and is none yet. */
function importedWith(
  members: ReadonlySet<string>,
  imported: readonly ImportedCluster[],
  { recordsPerValue }: LinkRules,
): string[] {
  return imported
    .filter(({ recordKeys }) => recordKeys.length <= recordsPerValue)
    .flatMap(({ recordKeys }) => recordKeys)
    .filter((key) => !members.has(key));
}

/** Who agrees with a member by some rule, and is none yet. */
function joiningOf(
  records: readonly IdentityRecord[],
  members: ReadonlySet<string>,
  rules: LinkRules,
): string[] {
  return findAgreements(records, rules)
    .agreements.map((agreement) => agreement.records.map(({ key }) => key))
    .filter((keys) => keys.some((key) => members.has(key)))
    .flat()
    .filter((key) => !members.has(key));
}

async function sharersOf(
  records: IdentityStores['records'],
  lookUpKeys: readonly string[],
  { recordsPerValue }: LinkRules,
): Promise<IdentityRecord[]> {
  const wanted = [...new Set(lookUpKeys)];
  const together = await records.byIdentifiers(wanted, TOGETHER);
  if (together.length < TOGETHER) return together.map(fromStored);
  // One more than may share a value suffices to know that it links nobody.
  const each = await mapConcurrently(wanted, CONCURRENCY, (key) =>
    records.byIdentifiers([key], recordsPerValue + 1),
  );
  const byKey = new Map(each.flat().map((stored) => [stored.key, fromStored(stored)]));
  return [...byKey.values()];
}
