import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import type { Slice } from '../../sources/Slice.js';
import { SourceError } from '../../sources/SourceError.js';
import type { RowToWrite, WriteOutcome } from '../../sources/writing/RowToWrite.js';
import type { ConsentRow } from '../ConsentRow.js';
import { weighDecision, whenDecided } from './weighDecision.js';

/**
 * Tells a source of a decision for one of its records, unless what it holds of that record counts
 * before it: people withdraw in the source itself, too, while a grant waits to be told.
 */
export async function tellLane(
  source: GuardedSource,
  ours: ConsentRow,
  row: RowToWrite,
  held: Slice | SourceError | undefined,
  scope: RequestScope,
): Promise<WriteOutcome | 'OUTRULED' | SourceError> {
  if (held === undefined || held instanceof SourceError) {
    return held ?? new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
  }
  const weight = weighDecision(ours, held.rows as readonly ConsentRow[], whenDecided([ours]));
  if (weight === 'OUTRULED') return 'OUTRULED';
  if (weight === 'THERE') return 'WRITTEN';
  const isRead = held.rows.every(({ unreadable }) => unreadable === undefined);
  const isWhole = isRead && held.droppedRows === 0 && !held.hasMore && held.cut !== true;
  // What cannot be read may be a withdrawal.
  if (!isWhole && ours.status !== 'REVOKED') {
    return new SourceError('SOURCE_BAD_RESPONSE', 'decisions that it holds cannot be read');
  }
  return source.tell('consents', row, scope);
}
