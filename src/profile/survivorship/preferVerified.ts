import type { Preference } from './Candidate.js';

/** Values that their source has proven. */
export const preferVerified: Preference = (a, b) => Number(b.isVerified) - Number(a.isVerified);
