import { isPlainObject } from '../../../lib/isPlainObject.js';
import { readPath } from '../../documents/readPath.js';
import type { HttpAnswer } from '../../http/HttpClient.js';
import type { PageState } from '../../pages/PageState.js';
import { pageByCursor } from '../../pages/pageByCursor.js';
import { readKey } from '../../readKey.js';
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
      const size = state.at === 'offset' ? state.size : sizeOf(paging, page);
      const offset = (state.at === 'offset' ? state.offset : 0) + rows;
      const total = numberAt(paging.total, answer.body, offset);
      if (total === undefined ? isLast(rows, size) : offset === total) return undefined;
      return rows === 0 ? { at: 'nowhere' } : { at: 'offset', offset, size };
    }
    case 'number': {
      const size = state.at === 'number' ? state.size : sizeOf(paging, page);
      const number = (state.at === 'number' ? state.number : paging.first) + 1;
      const passed = number - paging.first;
      const pages = numberAt(paging.pages, answer.body, rows === 0 ? 0 : passed);
      if (pages === undefined ? isLast(rows, size) : passed >= pages) return undefined;
      return rows === 0 ? { at: 'nowhere' } : { at: 'number', number, size };
    }
    case 'cursor':
      return pageByCursor(paging, answer.body);
    case 'link':
      return toTarget(nextLink(answer.link), targetOf);
    case 'nextUrl':
      return toTarget(readPath(paging.url, answer.body), targetOf);
  }
}

/** How many rows a full page has: as many as the first, where the configuration does not say. */
function sizeOf({ size }: Paging, page: ReadPage): number {
  return size === undefined ? page.rows : page.size;
}

function isLast(rows: number, size: number): boolean {
  return rows === 0 || rows < size;
}

/** Where a URL leads, or an object that has it as `href` (JSON:API, HAL); nowhere, where it is neither. */
function toTarget(link: unknown, targetOf: (url: string) => string): PageState | undefined {
  const url = isPlainObject(link) ? link.href : link;
  if (typeof url === 'string' && url !== '') return { at: 'target', target: targetOf(url) };
  const isNone = url === undefined || url === null || url === '' || url === false;
  return isNone ? undefined : { at: 'nowhere' };
}

/** The target of `rel="next"` in a Link header (RFC 8288). */
function nextLink(header: string | undefined): string | undefined {
  for (const [, url, parameters] of header?.matchAll(/<([^>]*)>((?:"[^"]*"|[^,<"])*)/g) ?? []) {
    if (/;\s*rel="?([^"]*\s)?next(\s[^"]*)?"?\s*(;|$)/i.test(parameters ?? '')) return url;
  }
  return undefined;
}

/** How many there are, by an API; undefined where it does not tell, or tells of fewer than were read. */
function numberAt(path: string | undefined, body: unknown, read: number): number | undefined {
  const text = path === undefined ? null : readKey(readPath(path, body));
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value >= read ? value : undefined;
}
