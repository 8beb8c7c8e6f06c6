import type { LinkOutcome } from '../identity/linking/changes/applyClusters.js';

/** Says in a line what linking did to customers. */
export function describeLinks({ created, changed, merged, emptied }: LinkOutcome): string {
  return `customers: ${created} new, ${changed} changed, ${merged} merged into others, ${emptied} without records now`;
}
