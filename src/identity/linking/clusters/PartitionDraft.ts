import type { ImportedCluster } from '../../../store/ImportStore.js';
import type { Decision } from '../../decisions/Decision.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import { type Agreement, findAgreements } from '../agreements/findAgreements.js';
import { findImported } from '../agreements/findImported.js';
import type { LinkRules } from '../LinkRules.js';
import type { Cluster, ClusterMember, Partition } from './Cluster.js';
import { type Cause, ClusterBuilder } from './ClusterBuilder.js';
import type { Stop } from './Stop.js';
import { toStop } from './toStop.js';

/** What linked a record that no other brought in. */
const FIRST: Cause = { linkedBy: 'rule:first-record' };
/** Parts of contradicting clusters that a record of the same value is tried with. */
const TRIES = 8;

/** Records parted by merges at a source, imports and rules; the clusters may still grow. */
export class PartitionDraft {
  readonly alive: readonly IdentityRecord[];
  readonly builder: ClusterBuilder;
  readonly #ordered: readonly IdentityRecord[];
  /** What stopped values as a whole. */
  readonly #ofValues: readonly Stop[];
  readonly #stops = new Map<string, Stop>();

  constructor(
    records: readonly IdentityRecord[],
    rules: LinkRules,
    decisions: readonly Decision[] = [],
    imports: readonly ImportedCluster[] = [],
  ) {
    this.#ordered = [...records].sort(bySourceAndId);
    this.alive = this.#ordered.filter(({ mergedInto }) => mergedInto === null);
    this.builder = new ClusterBuilder(this.#ordered, rules, decisions);
    for (const record of this.#ordered) {
      if (record.mergedInto !== null) this.builder.joinMerged(record, record.mergedInto);
    }
    const imported = findImported(this.#ordered, imports, rules);
    const found = findAgreements(this.alive, rules);
    this.#ofValues = [...imported.stops, ...found.stops];
    for (const agreement of [...imported.agreements, ...found.agreements]) {
      this.addStops(linkAgreeing(agreement, this.builder));
    }
  }

  /** Takes in what kept pairs apart. */
  addStops(stops: readonly Stop[]): void {
    for (const stop of stops) this.#stops.set(JSON.stringify(stop), stop);
  }

  close(): Partition {
    return {
      clusters: clustersOf(this.#ordered, this.builder),
      stops: [...this.#ofValues, ...this.#stops.values()],
    };
  }
}

function linkAgreeing(agreement: Agreement, builder: ClusterBuilder): Stop[] {
  const { rule, records, unlessAllDiffer } = agreement;
  const unlike =
    unlessAllDiffer.length === 0 ? undefined : builder.findUnlike(records, unlessAllDiffer);
  if (unlike !== undefined) {
    const [{ key }, other] = unlike;
    const attribute = unlessAllDiffer.join(', ');
    return [{ kind: 'contradiction', rule, records: [key, other.key], attribute }];
  }
  const heads: IdentityRecord[] = [];
  const stops: Stop[] = [];
  for (const record of records) {
    const isJoined = heads.some((head) => {
      const objection = builder.join(head, record, agreement);
      if (objection === undefined) return true;
      if (objection === 'decided') return false;
      stops.push(toStop(objection, rule, [head.key, record.key]));
      return false;
    });
    if (!isJoined && heads.length < TRIES) heads.push(record);
  }
  return stops;
}

function clustersOf(records: readonly IdentityRecord[], builder: ClusterBuilder): Cluster[] {
  const clusters = new Map<number, ClusterMember[]>();
  for (const [place, record] of records.entries()) {
    const root = builder.rootAt(place);
    const members = clusters.get(root) ?? [];
    clusters.set(root, members);
    members.push({ record, ...(builder.causeAt(place) ?? FIRST) });
  }
  return [...clusters.values()];
}

function bySourceAndId(a: IdentityRecord, b: IdentityRecord): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.recordId < b.recordId ? -1 : 1;
}
