import type { Paging } from './Paging.js';

/** Whether a page with fewer rows than were asked for is the last: nothing else tells. */
export function endsWhenShort(paging: Paging | undefined): boolean {
  if (paging?.size?.param === undefined) return false;
  if (paging.by === 'offset') return paging.total === undefined;
  const isTold = (by: Paging & { readonly by: 'number' }) =>
    by.total !== undefined || by.pages !== undefined || by.hasMore !== undefined;
  return paging.by === 'number' && !isTold(paging);
}
