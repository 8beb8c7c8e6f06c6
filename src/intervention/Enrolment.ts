import type { StoredEnrolment } from '../store/EnrolmentStore.js';

/** Which customers an act is done to, and which are left alone to measure against. */
export type Group = 'TREATED' | 'CONTROL';

/** The sealed part of an enrolment. */
export interface EnrolmentContent {
  /** Who enrolled the customer. */
  readonly actor: string;
  /** Why the customer was due, where they were found to be. */
  readonly due: { readonly since: string; readonly reason: string } | null;
}

/** That a customer takes part in an intervention. */
export type Enrolment = StoredEnrolment<EnrolmentContent>;
