import type { Enrolment } from './Enrolment.js';

/** What holds for a customer in an intervention. */
export interface Assignment {
  /** The first enrolment of any that went into the customer. */
  readonly enrolment: Enrolment;
  /** Whether the customer was in both groups: as two who were merged, or parted from one. */
  readonly isContaminated: boolean;
}

/** The assignments of a customer, by intervention. */
export type Assignments = ReadonlyMap<string, Assignment>;
