import type { GraphQLSchema } from 'graphql';
import type { ActivityFeed } from '../activity/ActivityFeed.js';
import type { ChannelDirectory } from '../channel/ChannelDirectory.js';
import type { ValidConfig } from '../config/configShape.js';
import type { ConsentBook } from '../consent/ConsentBook.js';
import type { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import type { LookupGuard } from '../identity/lookup/LookupGuard.js';
import type { InterventionParts } from '../intervention/InterventionParts.js';
import type { Journey } from '../journey/Journey.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import type { ProfileRules } from '../profile/ProfileRules.js';
import type { RowIds } from '../reading/RowIds.js';
import type { Recording } from '../recorded/Recording.js';
import type { ReportDesk } from '../report/ReportDesk.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { DeliveryStore } from '../store/DeliveryStore.js';
import type { HopStore } from '../store/HopStore.js';

/** What lives as long as the gateway and serves all requests. */
export interface Gateway {
  readonly config: ValidConfig;
  readonly schema: GraphQLSchema;
  readonly subgraphSdl: string;
  readonly identifierTypes: readonly string[];
  readonly sources: readonly GuardedSource[];
  /** The datasets whose rows are interactions. */
  readonly interactions: readonly DatasetDefinition[];
  readonly channels: ChannelDirectory;
  readonly journeys: readonly Journey[];
  readonly profileRules: ProfileRules;
  readonly lookups: LookupGuard;
  readonly cursors: TokenSealer;
  readonly handovers: HandoverLinks;
  rowIdsOf(tenant: string): RowIds;
  identityOf(tenant: string): IdentityStores;
  /** Begins to load what records are matched by, tenant by tenant. */
  loadMatchers(): void;
  recordingOf(tenant: string): Recording;
  consentBookOf(tenant: string): ConsentBook;
  activityOf(tenant: string): ActivityFeed;
  deliveriesOf(tenant: string): DeliveryStore;
  hopsOf(tenant: string): HopStore<HopDecision>;
  interventionsOf(tenant: string): InterventionParts;
  reportsOf(tenant: string): ReportDesk;
  /** Throws while the store cannot be reached. */
  pingStore(): Promise<void>;
}
