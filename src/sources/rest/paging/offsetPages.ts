import type { AnswerPath } from './AnswerPath.js';
import type { PageSize } from './Paging.js';

/** Pages by the number of rows to skip: `offsetPages({ param: 'offset', size: { param: 'limit', max: 100 } })`. */
export function offsetPages(options: {
  readonly param: string;
  /** Where a POST has the parameters; in its body when left out. */
  readonly in?: 'body' | 'query';
  /** Where left out, the first page tells: a shorter one is the last. */
  readonly size?: PageSize;
  /** Path of what a page has so many of, where `rows` are parts of these, or a choice of them. */
  readonly items?: AnswerPath;
  /** Path of the number of all rows, where the API tells it. */
  readonly total?: AnswerPath;
}) {
  return { by: 'offset' as const, ...options };
}
