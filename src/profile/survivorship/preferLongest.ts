import type { Preference } from './Candidate.js';

/** The longest value. */
export const preferLongest: Preference = (a, b) => b.text.length - a.text.length;
