import { RequestError } from '../../errors/RequestError.js';
import type { ClusterFile } from './ClusterFile.js';

/** The columns of a file that say which record is in which cluster. */
export interface ChosenColumns {
  /** Undefined where all records are of one source. */
  readonly source: string | undefined;
  readonly record: string;
  readonly cluster: string;
}

/** What Rotunda, Splink and Zingg call them. */
const USUAL = {
  source: ['source', 'source_dataset', 'z_source'],
  record: ['recordId', 'record_id', 'unique_id', 'id'],
  cluster: ['clusterId', 'cluster_id', 'z_cluster', 'customerId'],
} as const;

/** Finds the columns by the names chosen, else by the usual ones; the names found are not told, as a file without a head has data there. */
export function chooseColumns(
  names: readonly string[],
  { columns, allOf }: Pick<ClusterFile, 'columns' | 'allOf'>,
): ChosenColumns {
  const choose = (what: keyof typeof USUAL) => {
    const wanted = columns[what] === undefined ? USUAL[what] : [columns[what]];
    const found = wanted.find((name) => names.includes(name));
    if (found !== undefined) return found;
    const option = what === 'source' ? '--source-column or --all-of' : `--${what}-column`;
    throw new RequestError(
      'BAD_USER_INPUT',
      `Expected a column for the ${what} (${wanted.join(', ')}); none of the ${names.length} in the file is called so. See ${option}.`,
    );
  };
  return {
    source: allOf === undefined ? choose('source') : undefined,
    record: choose('record'),
    cluster: choose('cluster'),
  };
}
