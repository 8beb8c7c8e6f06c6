import type { PageSize } from './Paging.js';

/** Pages by a `Link` header with `rel="next"` (RFC 8288), within the API's own origin. */
export function linkPages(
  options: {
    /** `POST` where each page wants the body again. */
    readonly method?: 'GET' | 'POST';
    readonly size?: PageSize;
  } = {},
) {
  return { by: 'link' as const, ...options };
}
