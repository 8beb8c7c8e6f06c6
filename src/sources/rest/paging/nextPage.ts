import { isPlainObject } from '../../../lib/isPlainObject.js';
import { readBody } from '../../documents/readBody.js';
import type { HttpAnswer } from '../../http/HttpClient.js';
import type { PageState } from '../../pages/PageState.js';
import { pageByCursor } from '../../pages/pageByCursor.js';
import { pageByOffset } from '../../pages/pageByOffset.js';
import { readTotal } from '../../pages/readTotal.js';
import { saysMore } from '../../pages/saysMore.js';
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
      const read = { state, rows, asked: size };
      const next = pageByOffset({ total: paging.total }, answer.body, read);
      return next?.at === 'offset' ? { ...next, size } : next;
    }
    case 'number': {
      const size = state.at === 'number' ? state.size : sizeOf(paging, page);
      const number = (state.at === 'number' ? state.number : paging.first) + 1;
      if (isLastNumber(paging, page, number - paging.first, size)) return undefined;
      return rows === 0 ? { at: 'nowhere' } : { at: 'number', number, size };
    }
    case 'cursor':
      return pageByCursor(paging, answer.body);
    case 'link':
      return toTarget(nextLink(answer.link), targetOf);
    case 'nextUrl':
      return toTarget(readBody(paging.url, answer.body), targetOf);
  }
}

/**
 * How many rows a full page has: as many as the first, where the configuration does not say, or the
 * API tells how many rows there are and so may grant fewer than were asked for.
 */
function sizeOf(paging: Paging, page: ReadPage): number {
  const isTold = 'total' in paging && paging.total !== undefined;
  return paging.size === undefined || isTold ? page.rows : page.size;
}

function isLastNumber(
  { hasMore, pages: pagesAt, total: totalAt }: Paging & { readonly by: 'number' },
  { answer: { body }, rows }: ReadPage,
  passed: number,
  size: number,
): boolean {
  if (hasMore !== undefined) return !saysMore(readBody(hasMore, body));
  const pages = readTotal(pagesAt, body, rows === 0 ? 0 : passed);
  if (pages !== undefined) return passed >= pages;
  const total = readTotal(totalAt, body, (passed - 1) * size + rows);
  return total === undefined ? isLast(rows, size) : passed * size >= total;
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
  for (const [, url, parameters] of header?.matchAll(/<([^<>]*)>((?:"[^"]*"|[^,<"])*)/g) ?? []) {
    const [, quoted, bare] = /;\s*rel=(?:"([^"]*)"|([^\s;"]*))/i.exec(parameters ?? '') ?? [];
    const relations = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return url;
  }
  return undefined;
}
