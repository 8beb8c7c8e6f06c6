import type { AnswerPath } from './AnswerPath.js';
import type { PageSize } from './Paging.js';

/** Pages by number: `numberedPages({ param: 'page', size: { param: 'per_page', max: 100 } })`. */
export function numberedPages(options: {
  readonly param: string;
  /** Where a POST has the parameters; in its body when left out. */
  readonly in?: 'body' | 'query';
  /** Number of the first page; 1 when left out. */
  readonly first?: number;
  /** Where left out, the first page tells: a shorter one is the last. */
  readonly size?: PageSize;
  /** Path of what a page has so many of, where `rows` are parts of these, or a choice of them. */
  readonly items?: AnswerPath;
  /** Path of the number of pages, where the API tells it. */
  readonly pages?: AnswerPath;
  /** Path of the number of all rows, where the API tells that. */
  readonly total?: AnswerPath;
  /** Path that says whether there is a next page, where the API tells that. */
  readonly hasMore?: AnswerPath;
}) {
  return { by: 'number' as const, ...options };
}
