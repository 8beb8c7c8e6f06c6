import type { SurvivorshipConfig } from '../config/survivorshipShape.js';
import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { HopStore } from '../store/HopStore.js';
import type { ReportSettings } from './ReportSettings.js';

/** What a report of one tenant is made with. */
export interface ReportParts {
  readonly tenant: string;
  readonly sources: readonly GuardedSource[];
  readonly identity: IdentityStores;
  readonly hops: HopStore<HopDecision>;
  readonly settings: ReportSettings;
  readonly survivorship: SurvivorshipConfig;
}
