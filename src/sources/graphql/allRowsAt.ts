import { SourceError } from '../SourceError.js';
import type { GraphqlAnswer } from './GraphqlClient.js';
import { rowsAt } from './rowsAt.js';

/** The rows at a path; throws where some of them may be missing, as a field failed. */
export function allRowsAt(path: string, { data, failures }: GraphqlAnswer): readonly unknown[] {
  const [failure] = failures;
  const rows = rowsAt(path, data, failure !== undefined);
  if (rows instanceof SourceError) throw failure?.error ?? rows;
  if (failure !== undefined && (rows.length === 0 || rows.includes(null))) throw failure.error;
  return rows.filter((row) => row !== null);
}
