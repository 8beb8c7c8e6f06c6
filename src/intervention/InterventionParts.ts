import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { EnrolmentStore } from '../store/EnrolmentStore.js';
import type { EnrolmentContent } from './Enrolment.js';
import type { Intervention } from './Intervention.js';

/** What interventions of one tenant work with. */
export interface InterventionParts {
  readonly interventions: readonly Intervention[];
  readonly enrolments: EnrolmentStore<EnrolmentContent>;
  readonly hasher: IdentityHasher;
}
