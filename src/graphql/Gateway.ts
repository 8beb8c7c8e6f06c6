import type { GraphQLSchema } from 'graphql';
import type { ActivityFeed } from '../activity/ActivityFeed.js';
import type { ValidConfig } from '../config/configShape.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import type { LookupGuard } from '../identity/lookup/LookupGuard.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import type { RowIds } from '../reading/RowIds.js';
import type { Recording } from '../recorded/Recording.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { DeliveryStore } from '../store/DeliveryStore.js';

/** What lives as long as the gateway and serves all requests. */
export interface Gateway {
  readonly config: ValidConfig;
  readonly schema: GraphQLSchema;
  readonly subgraphSdl: string;
  readonly identifierTypes: readonly string[];
  readonly sources: readonly GuardedSource[];
  readonly lookups: LookupGuard;
  readonly cursors: TokenSealer;
  rowIdsOf(tenant: string): RowIds;
  identityOf(tenant: string): IdentityStores;
  recordingOf(tenant: string): Recording;
  activityOf(tenant: string): ActivityFeed;
  deliveriesOf(tenant: string): DeliveryStore;
  /** Throws while the store cannot be reached. */
  pingStore(): Promise<void>;
}
