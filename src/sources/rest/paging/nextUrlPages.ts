import type { BodyPath } from '../bodyPath.js';
import type { PageSize } from './Paging.js';

/** Pages by a URL that each answer carries, within the API's own origin: `nextUrlPages({ url: '$.next' })`. */
export function nextUrlPages(options: { readonly url: BodyPath; readonly size?: PageSize }) {
  return { by: 'nextUrl' as const, ...options };
}
