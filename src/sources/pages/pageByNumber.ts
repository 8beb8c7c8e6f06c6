import { readBody } from '../documents/readBody.js';
import type { PageState } from './PageState.js';
import type { SkippedPage, TotalPaths } from './pageByOffset.js';
import { readTotal } from './readTotal.js';
import { saysMore } from './saysMore.js';

/** Where an answer says how many pages there are, or how many rows, or whether there is more. */
export interface PageCountPaths extends TotalPaths {
  readonly pages?: TotalPaths['total'];
}

/** A page that was read by its number. */
export interface NumberedPage extends SkippedPage {
  /** Number of the first page. */
  readonly first: number;
}

/**
 * The page behind one, by its number; nowhere, where there should be more and none came. A full page
 * has as many rows as the first, where the API has a size of its own, or tells how many rows there are
 * and so may grant fewer than were asked for.
 */
export function pageByNumber(
  paths: PageCountPaths,
  answer: unknown,
  { state, first, rows, asked }: NumberedPage,
): PageState | undefined {
  const granted = paths.total === undefined ? (asked ?? rows) : rows;
  const size = state?.at === 'number' ? state.size : granted;
  const number = (state?.at === 'number' ? state.number : first) + 1;
  if (isLast(paths, answer, { passed: number - first, rows, size })) return undefined;
  return rows === 0 ? { at: 'nowhere' } : { at: 'number', number, size };
}

function isLast(
  { hasMore, pages: pagesAt, total: totalAt }: PageCountPaths,
  answer: unknown,
  { passed, rows, size }: { readonly passed: number; readonly rows: number; readonly size: number },
): boolean {
  if (hasMore !== undefined) return !saysMore(readBody(hasMore, answer));
  const pages = readTotal(pagesAt, answer, rows === 0 ? 0 : passed);
  if (pages !== undefined) return passed >= pages;
  const total = readTotal(totalAt, answer, (passed - 1) * size + rows);
  return total === undefined ? rows === 0 || rows < size : passed * size >= total;
}
