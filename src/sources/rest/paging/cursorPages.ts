import type { AnswerPath } from './AnswerPath.js';
import type { PageSize } from './Paging.js';

/** Pages by a cursor that each answer carries: `cursorPages({ param: 'after', cursor: '$.meta.after' })`. */
export function cursorPages(options: {
  readonly param: string;
  /** Where a POST has the parameters; in its body when left out. */
  readonly in?: 'body' | 'query';
  /** Path of the next page's cursor. */
  readonly cursor: AnswerPath;
  /** Path that says whether there is a next page, where a cursor alone does not. */
  readonly hasMore?: AnswerPath;
  readonly size?: PageSize;
}) {
  return { by: 'cursor' as const, ...options };
}
