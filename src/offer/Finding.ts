import type { Row } from '../dataset/Row.js';
import type { Freshness } from '../reading/Freshness.js';

/** What a rule found about an offer to a customer. */
export interface Finding {
  /** What speaks against the offer for certain; left out where nothing does. */
  readonly against?: { readonly message: string; readonly evidence: readonly Row[] };
  /** Why the rule cannot tell for certain; left out where it can. */
  readonly unknown?: string;
  /** What the answer assumes, or what the caller should know. */
  readonly notes?: readonly string[];
  /** What was read for it. */
  readonly freshness: readonly Freshness[];
}

/** What a rule finds that does not concern the offer. */
export const NOTHING: Finding = { freshness: [] };
