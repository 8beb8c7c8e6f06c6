import type { ValueOrigin } from './Provenance.js';
import type { Candidate } from './survivorship/Candidate.js';

/** The origin of a candidate, as it is shown. */
export function originOf({ text, source, recordId, updatedAt }: Candidate<unknown>): ValueOrigin {
  return { value: text, source, recordId, updatedAt };
}
