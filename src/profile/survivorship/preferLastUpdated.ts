import type { Preference } from './Candidate.js';

/** The record that its source changed last; instants are RFC 3339 in UTC and sort as texts. */
export const preferLastUpdated: Preference = ({ updatedAt: a }, { updatedAt: b }) => {
  if (a === b) return 0;
  return (a ?? '') > (b ?? '') ? -1 : 1;
};
