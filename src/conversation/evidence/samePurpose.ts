import type { EvidenceRule } from './Evidence.js';

const SAME = 0.5;
const DIFFERENT = -6;
const POSTS = -8;

/** What each is for: a job and a refund are two matters, and posts of fans are seldom part of any. */
export const samePurpose: EvidenceRule = {
  name: 'same-purpose',
  weigh({ earlier, later }) {
    if (earlier.purposes.size === 0 || later.purposes.size === 0) return undefined;
    const shared = [...later.purposes].filter((purpose) => earlier.purposes.has(purpose));
    if (shared.length === 0) return { bits: DIFFERENT };
    return { bits: shared.every((purpose) => purpose === 'COMMUNITY') ? POSTS : SAME };
  },
};
