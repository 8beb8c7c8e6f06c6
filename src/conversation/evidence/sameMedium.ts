import type { EvidenceRule } from './Evidence.js';

const NEW_THREAD = -3;

/** Within one written medium the software itself keeps threads: a new one there is a new matter more often than not. */
export const sameMedium: EvidenceRule = {
  name: 'same-medium',
  weigh: ({ last, later }) =>
    last.medium === later.first.medium && later.first.row.threadId != null
      ? { bits: NEW_THREAD }
      : undefined,
};
