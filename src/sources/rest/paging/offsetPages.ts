import type { AnswerPath } from './AnswerPath.js';
import type { PageSize } from './Paging.js';

/** Pages by the number of rows to skip: `offsetPages({ param: 'offset', size: { param: 'limit', max: 100 } })`. */
export function offsetPages(options: {
  readonly param: string;
  /** Where left out, the first page tells: a shorter one is the last. */
  readonly size?: PageSize;
  /** Path of the number of all rows, where the API tells it. */
  readonly total?: AnswerPath;
}) {
  return { by: 'offset' as const, ...options };
}
