import type { Preference } from './Candidate.js';

/** Any value rather than none. */
export const preferAny: Preference = (a, b) => Number(a.text === '') - Number(b.text === '');
