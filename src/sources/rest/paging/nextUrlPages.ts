import type { AnswerPath } from './AnswerPath.js';
import type { PageSize } from './Paging.js';

/** Pages by a URL that each answer carries, within the API's own origin: `nextUrlPages({ url: '$.next' })`. */
export function nextUrlPages(options: {
  readonly url: AnswerPath;
  /** `POST` where each page wants the body again. */
  readonly method?: 'GET' | 'POST';
  readonly size?: PageSize;
}) {
  return { by: 'nextUrl' as const, ...options };
}
