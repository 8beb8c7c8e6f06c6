import type { ChangeStore } from '../store/ChangeStore.js';
import type { CustomerStore } from '../store/CustomerStore.js';
import type { DecisionStore } from '../store/DecisionStore.js';
import type { ImportStore } from '../store/ImportStore.js';
import type { RecordStore } from '../store/RecordStore.js';
import type { ShownCustomers } from '../store/ShownCustomers.js';
import type { StopStore } from '../store/StopStore.js';
import type { SyncStore } from '../store/SyncStore.js';
import type { CustomerContent } from './CustomerContent.js';
import type { Decision } from './decisions/Decision.js';
import type { IdentityHasher } from './IdentityHasher.js';
import type { NormalisationRules } from './identifiers/normaliseIdentifier.js';
import type { Stop } from './linking/clusters/Stop.js';
import type { LinkRules } from './linking/LinkRules.js';
import type { Matcher } from './matcher/Matcher.js';
import type { RecordContent } from './RecordContent.js';

/** All that identity works with, for one tenant. */
export interface IdentityStores {
  readonly tenant: string;
  readonly customers: CustomerStore<CustomerContent>;
  /** The same to be shown, not to be changed: it can be read while the store has no primary. */
  readonly shownCustomers: ShownCustomers<CustomerContent>;
  readonly records: RecordStore<RecordContent>;
  readonly decisions: DecisionStore<Decision>;
  readonly imports: ImportStore;
  readonly stops: StopStore<Stop>;
  readonly sync: SyncStore;
  readonly changes: ChangeStore;
  readonly matcher: Matcher;
  readonly hasher: IdentityHasher;
  readonly rules: LinkRules;
  readonly normalisation: NormalisationRules;
}
