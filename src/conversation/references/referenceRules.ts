import { callReturned } from './callReturned.js';
import { linkReference } from './linkReference.js';
import { openedThen } from './openedThen.js';
import { originReference } from './originReference.js';
import type { ReferenceRule } from './ReferenceRule.js';
import { replyReference } from './replyReference.js';
import { threadReference } from './threadReference.js';
import { ticketReference } from './ticketReference.js';

/**
 * What systems themselves say, or what follows at once from what they note. Their order matters only
 * where a person parted something: what ties within one medium comes first, so that a thread is parted
 * from others as a whole.
 */
export const referenceRules: readonly ReferenceRule[] = [
  replyReference,
  threadReference,
  originReference,
  linkReference,
  ticketReference,
  openedThen,
  callReturned,
];
