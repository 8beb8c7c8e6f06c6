import type { Row } from '../dataset/Row.js';
import type { ConsentPropagation } from '../generated/resolvers.js';

/** A decision on consent as its source holds it. */
export interface ConsentRow extends Row {
  readonly channel: string;
  readonly purpose: string;
  readonly status: string;
  readonly sourceStatus?: string | null;
  /** RFC 3339; null where the source does not tell. */
  readonly decidedAt?: string | null;
  readonly occurredAt?: string | null;
  readonly expiresAt?: string | null;
  readonly updatedAt?: string | null;
  readonly evidence?: string | null;
  readonly recordedBy?: string | null;
  /** The customer id that it was recorded for; left out for a decision that a source holds itself. */
  readonly recordedFor?: string;
  /** How sources were told of it; left out for a decision that a source holds itself. */
  readonly propagation?: readonly ConsentPropagation[];
}
