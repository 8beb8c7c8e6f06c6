import type { Slice } from './Slice.js';
import { SourceError } from './SourceError.js';

/** What a call answered for a lane; one that it says nothing of was not answered for. */
export function outcomeOf(
  slices: ReadonlyMap<string, Slice | SourceError> | SourceError,
  lane: string,
): Slice | SourceError {
  if (slices instanceof SourceError) return slices;
  return slices.get(lane) ?? new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
}
