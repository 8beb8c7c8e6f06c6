import { readPath } from '../../documents/readPath.js';
import type { HttpAnswer } from '../../http/HttpClient.js';
import type { PageState } from '../../pages/PageState.js';
import type { Paging } from './Paging.js';

/** A page that was read. */
export interface ReadPage {
  readonly state: PageState;
  readonly size: number;
  readonly rows: number;
  readonly answer: HttpAnswer;
}

/** The page behind one that was read; undefined behind the last. */
export function nextPage(
  paging: Paging | undefined,
  page: ReadPage,
  targetOf: (url: string) => string,
): PageState | undefined {
  const { state, answer, rows } = page;
  switch (paging?.by) {
    case undefined:
      return undefined;
    case 'offset': {
      const size = state.at === 'offset' ? state.size : page.size;
      const offset = (state.at === 'offset' ? state.offset : 0) + rows;
      const total = numberAt(paging.total, answer.body);
      const isLast = rows === 0 || (total === undefined ? rows < size : offset >= total);
      return isLast ? undefined : { at: 'offset', offset, size };
    }
    case 'number': {
      const size = state.at === 'number' ? state.size : page.size;
      const number = (state.at === 'number' ? state.number : paging.first) + 1;
      const pages = numberAt(paging.pages, answer.body);
      const isLast = pages === undefined ? rows < size : number - paging.first >= pages;
      return isLast || rows === 0 ? undefined : { at: 'number', number, size };
    }
    case 'cursor': {
      const cursor = readPath(paging.cursor, answer.body);
      const more = paging.hasMore === undefined || readPath(paging.hasMore, answer.body) === true;
      const isText = typeof cursor === 'string' || typeof cursor === 'number';
      return more && isText && cursor !== '' ? { at: 'cursor', cursor: String(cursor) } : undefined;
    }
    case 'link':
      return toTarget(nextLink(answer.link), targetOf);
    case 'nextUrl':
      return toTarget(readPath(paging.url, answer.body), targetOf);
  }
}

function toTarget(url: unknown, targetOf: (url: string) => string): PageState | undefined {
  return typeof url === 'string' && url !== ''
    ? { at: 'target', target: targetOf(url) }
    : undefined;
}

/** The target of `rel="next"` in a Link header (RFC 8288). */
function nextLink(header: string | undefined): string | undefined {
  for (const [, url, parameters] of header?.matchAll(/<([^>]*)>([^,<]*)/g) ?? []) {
    if (/;\s*rel="?([^"]*\s)?next(\s[^"]*)?"?\s*(;|$)/i.test(parameters ?? '')) return url;
  }
  return undefined;
}

function numberAt(path: string | undefined, body: unknown): number | undefined {
  const value = path === undefined ? undefined : Number(readPath(path, body));
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
