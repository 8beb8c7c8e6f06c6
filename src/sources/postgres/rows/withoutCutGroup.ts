import type { PostgresDataset } from '../PostgresDataset.js';
import type { AssembledRow } from './assembleRows.js';

/** Leaves the last record of a full page to the next page, unless it fills the page: its rows may go on there. */
export function withoutCutGroup(
  found: AssembledRow[],
  { reader }: PostgresDataset,
  pageSize: number,
): AssembledRow[] {
  if (found.length < pageSize) return found;
  const last = reader.owner?.(found.at(-1));
  const whole = found.filter((raw) => reader.owner?.(raw) !== last);
  return whole.length > 0 ? whole : found;
}
