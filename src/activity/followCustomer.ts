import { setTimeout as sleep } from 'node:timers/promises';
import type { Row, RowReference } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import { SourceError } from '../sources/SourceError.js';
import type { ActivityFeed } from './ActivityFeed.js';

/** Reads a row as it is now. */
export type ReadRow = (row: RowReference, signal: AbortSignal) => Promise<Row | SourceError | null>;

const ATTEMPTS = 5;
const PAUSE_MS = 200;

/**
 * The interactions of a customer as they happen, from a place in the sequence on. One that is gone
 * again, or that the caller may not read, is left out; where a source does not answer for a while it
 * ends, to be resumed.
 */
export async function* followCustomer(
  feed: ActivityFeed,
  customerId: string,
  behind: number,
  readRow: ReadRow,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  for await (const batch of feed.follow(behind, signal)) {
    for (const { row: name, customerIds } of batch) {
      if (signal.aborted) return;
      if (name === undefined || !customerIds.has(customerId)) continue;
      const row = await readPatiently(name, readRow, signal);
      if (row !== null) yield row;
    }
  }
}

async function readPatiently(
  name: RowReference,
  readRow: ReadRow,
  signal: AbortSignal,
): Promise<Row | null> {
  for (let attempt = 0; attempt < ATTEMPTS && !signal.aborted; attempt++) {
    const row = await readRow(name, signal);
    if (!(row instanceof SourceError)) return row;
    if (row.isDenied) return null;
    await sleep(PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => undefined);
  }
  if (signal.aborted) return null;
  const message = 'A source does not answer; go on later, behind the last interaction seen.';
  throw new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
}
