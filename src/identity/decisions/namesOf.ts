import type { RecordName } from '../RecordName.js';
import type { DecidedRecord } from './Decision.js';

/** The names of records that a decision is about, but for those that are erased. */
export function namesOf(records: readonly DecidedRecord[]): RecordName[] {
  return records.flatMap(({ source, recordId }) => (recordId === '' ? [] : [{ source, recordId }]));
}
