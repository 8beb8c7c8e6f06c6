import { mapConcurrently } from '../../lib/mapConcurrently.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import { type Decision, keepsTogether } from '../decisions/Decision.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { fromStored } from '../RecordContent.js';
import { type Cluster, partition } from './partition.js';

/** What a few records tie together: clusters as linking everything would find them, and who is affected. */
export interface Neighbourhood {
  readonly clusters: readonly Cluster[];
  readonly customers: readonly StoredCustomer<CustomerContent>[];
  /** What people decided about any of the records. */
  readonly decisions: readonly Decision[];
}

/** Records that one value is looked up for; a value with more has long been too widely shared to link. */
const SHARERS = 200;
/** Records that one look-up brings for all values together, before each is looked up for itself. */
const TOGETHER = 1_000;
const CONCURRENCY = 8;

/**
 * Gathers what must be known to link some records: all that share a value with them, the customers
 * these belong to, and whatever shares a value with those. It goes on until nothing outside belongs
 * to a cluster inside.
 */
export async function gatherNeighbourhood(
  { customers, records, decisions, rules }: IdentityStores,
  recordKeys: readonly string[],
  formerIdentifierKeys: readonly string[],
): Promise<Neighbourhood> {
  const seeds = (await records.byKeys(recordKeys)).map(fromStored);
  const values = [...formerIdentifierKeys, ...identifierKeysOf(seeds)];
  let keys = [...recordKeys, ...(await sharersOf(records, values)).map(({ key }) => key)];
  for (;;) {
    const affected = await customers.byRecordKeys(keys);
    const members = new Set([...keys, ...affected.flatMap((one) => one.recordKeys)]);
    const decided = await decisions.byRecordKeys([...members]);
    const tied = tiedKeys(decided).filter((key) => !members.has(key));
    if (tied.length > 0) {
      keys = [...members, ...tied];
      continue;
    }
    const core = (await records.byKeys([...members])).map(fromStored);
    const shared = new Set(identifierKeysOf(core));
    const context = (await sharersOf(records, [...shared]))
      .filter(({ key }) => !members.has(key))
      .map((record) => onlyThese(record, shared));
    const clusters = partition([...core, ...context], rules, decided).filter((cluster) =>
      cluster.some(({ record }) => members.has(record.key)),
    );
    const joining = clusters
      .flatMap((cluster) => cluster.map(({ record }) => record.key))
      .filter((key) => !members.has(key));
    if (joining.length === 0) return { clusters, customers: affected, decisions: decided };
    keys = [...members, ...joining];
  }
}

/** The records that people put together with others. */
function tiedKeys(decided: readonly Decision[]): string[] {
  return decided
    .filter(keepsTogether)
    .flatMap(({ groups }) => groups.flat())
    .map(({ key }) => key);
}

/** What else a record carries is not known in full here, and must not link. */
function onlyThese(record: IdentityRecord, keys: ReadonlySet<string>): IdentityRecord {
  return { ...record, identifiers: record.identifiers.filter(({ key }) => keys.has(key)) };
}

function identifierKeysOf(records: readonly IdentityRecord[]): string[] {
  return records.flatMap(({ identifiers }) => identifiers.map(({ key }) => key));
}

async function sharersOf(
  records: IdentityStores['records'],
  identifierKeys: readonly string[],
): Promise<IdentityRecord[]> {
  const wanted = [...new Set(identifierKeys)];
  const together = await records.byIdentifiers(wanted, TOGETHER);
  if (together.length < TOGETHER) return together.map(fromStored);
  const each = await mapConcurrently(wanted, CONCURRENCY, (key) =>
    records.byIdentifiers([key], SHARERS),
  );
  const byKey = new Map(each.flat().map((stored) => [stored.key, fromStored(stored)]));
  return [...byKey.values()];
}
