import type { IdentityRecord } from '../../IdentityRecord.js';
import type { Cause } from './ClusterBuilder.js';
import type { Stop } from './Stop.js';

/** A record within a cluster. */
export interface ClusterMember extends Cause {
  readonly record: IdentityRecord;
}

/** Records that are one person, ordered by source and record id. */
export type Cluster = readonly ClusterMember[];

/** Records parted into persons, and what kept records apart that agree by a rule. */
export interface Partition {
  readonly clusters: readonly Cluster[];
  readonly stops: readonly Stop[];
}
