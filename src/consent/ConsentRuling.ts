import type { ConsentRow } from './ConsentRow.js';

/** What the decisions of all sources on one channel and purpose come to. */
export interface ConsentRuling {
  readonly channel: string;
  readonly purpose: string;
  /** The status of the decision that counts; `EXPIRED` for a grant that has ended. */
  readonly status: 'GRANTED' | 'REVOKED' | 'PENDING' | 'OTHER' | 'EXPIRED';
  /** The decision that counts. */
  readonly decidedBy: ConsentRow;
}
