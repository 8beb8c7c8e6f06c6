import type { GraphQLSchema } from 'graphql';
import type { ValidConfig } from '../config/configShape.js';
import type { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import type { LookupGuard } from '../identity/lookup/LookupGuard.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import type { RowIds } from '../reading/RowIds.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { HopStore } from '../store/HopStore.js';

/** What lives as long as the gateway and serves all requests. */
export interface Gateway {
  readonly config: ValidConfig;
  readonly schema: GraphQLSchema;
  readonly subgraphSdl: string;
  readonly identifierTypes: readonly string[];
  readonly sources: readonly GuardedSource[];
  readonly lookups: LookupGuard;
  readonly cursors: TokenSealer;
  readonly handovers: HandoverLinks;
  rowIdsOf(tenant: string): RowIds;
  identityOf(tenant: string): IdentityStores;
  hopsOf(tenant: string): HopStore<HopDecision>;
  /** Throws while the store cannot be reached. */
  pingStore(): Promise<void>;
}
