import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import { type Collected, createCheckContext } from './createCheckContext.js';

/** What listing the first records of a source came to. */
export interface Listed {
  readonly rows: readonly ProfileRow[];
  /** Records that are no more, as their rows say. */
  readonly gone: number;
  /** First pages may have been cut, and rows may be none that can be read. */
  readonly collected: Collected;
  /** What kept the records from being listed. */
  readonly failure?: SourceError;
}

const PER_SOURCE = 50;

/** Lists the first records of a source; undefined where it cannot. */
export async function listRecords(source: Source): Promise<Listed | undefined> {
  if (source.scan === undefined || !source.capabilities.has('profiles')) return undefined;
  const rows: ProfileRow[] = [];
  let gone = 0;
  const { context, collected } = createCheckContext();
  const listed = () => ({ rows: rows.slice(0, PER_SOURCE), gone, collected });
  try {
    for await (const page of source.scan(undefined, context)) {
      for (const change of page) {
        if (change.is === 'upsert') rows.push(change.row as ProfileRow);
        else if (change.is !== 'unreadable') gone += 1;
      }
      if (rows.length >= PER_SOURCE) break;
    }
  } catch (error) {
    const { message } =
      error instanceof Error ? error : { message: 'the records cannot be listed' };
    const failure = error instanceof SourceError ? error : new SourceError('SOURCE_ERROR', message);
    return { ...listed(), failure };
  }
  return listed();
}
