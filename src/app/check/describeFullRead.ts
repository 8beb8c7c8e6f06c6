import type { Source } from '../../sources/Source.js';
import { SourceError } from '../../sources/SourceError.js';
import { createCheckContext } from './createCheckContext.js';
import type { MappingProblem } from './Finding.js';

/** Says of a large table that nothing leads to the rows of a record but looking at all. */
export async function describeFullRead(source: Source, dataset: string): Promise<MappingProblem[]> {
  try {
    const found = await source.findFullRead?.(dataset, createCheckContext().context);
    if (found === undefined) return [];
    const { table, rows, by } = found;
    const index = by === undefined ? 'on what its rows are found by' : `that begins with \`${by}\``;
    const message = `each read looks at all of about ${rows} rows of \`${table}\`; an index ${index} spares that`;
    return [{ field: 'recordId', message }];
  } catch (error) {
    // A server that tells nothing of its indexes is none the worse.
    if (error instanceof SourceError) return [];
    throw error;
  }
}
