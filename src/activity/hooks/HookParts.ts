import type { IdentityStores } from '../../identity/IdentityStores.js';
import type { LookupGuard } from '../../identity/lookup/LookupGuard.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import type { ActivityFeed } from '../ActivityFeed.js';

/** What is needed to look at what a source says has changed, for one tenant. */
export interface HookParts {
  readonly source: GuardedSource;
  readonly identity: IdentityStores;
  readonly lookups: LookupGuard;
  readonly activity: ActivityFeed;
  readonly scope: RequestScope;
  /** Interactions from before are no news. */
  readonly newsSince: Date;
}
