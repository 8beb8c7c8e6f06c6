import { isPlainObject } from '../../../lib/isPlainObject.js';
import { readBody } from '../../documents/readBody.js';
import type { HttpAnswer } from '../../http/HttpClient.js';
import type { PageState } from '../../pages/PageState.js';
import { pageByCursor } from '../../pages/pageByCursor.js';
import { pageByNumber } from '../../pages/pageByNumber.js';
import { pageByOffset } from '../../pages/pageByOffset.js';
import type { Paging } from './Paging.js';

/** A page that was read. */
export interface ReadPage {
  readonly state: PageState;
  readonly size: number;
  readonly rows: number;
  readonly answer: HttpAnswer;
}

type At = Extract<Paging, { readonly by: 'nextUrl' }>['url'];

/** The page behind one that was read; undefined behind the last. */
export function nextPage(
  paging: Paging | undefined,
  page: ReadPage,
  targetOf: (url: string) => string,
): PageState | undefined {
  const { state, answer, rows } = page;
  const { body } = answer;
  const of = <P extends At | undefined>(at: P) =>
    typeof at === 'function' ? () => at(body, plainHeaders(answer)) : at;
  switch (paging?.by) {
    case undefined:
      return undefined;
    case 'offset': {
      const size = state.at === 'offset' ? state.size : sizeOf(paging, page);
      const read = { state, rows, asked: size };
      const next = pageByOffset({ total: of(paging.total) }, body, read);
      return next?.at === 'offset' ? { ...next, size } : next;
    }
    case 'number': {
      const { first, hasMore, pages, total, size } = paging;
      const asked = size === undefined ? undefined : page.size;
      const paths = { hasMore: of(hasMore), pages: of(pages), total: of(total) };
      return pageByNumber(paths, body, { state, first, rows, asked });
    }
    case 'cursor':
      return pageByCursor({ cursor: of(paging.cursor), hasMore: of(paging.hasMore) }, body);
    case 'link':
      return toTarget(nextLink(plainHeaders(answer).link), targetOf);
    case 'nextUrl':
      return toTarget(readBody(of(paging.url), body), targetOf);
  }
}

/**
 * How many rows a full page has: as many as the first, where the configuration does not say, or the
 * API tells how many rows there are and so may grant fewer than were asked for.
 */
function sizeOf({ size, total }: Paging & { readonly by: 'offset' }, page: ReadPage): number {
  return size === undefined || total !== undefined ? page.rows : page.size;
}

/** Where a URL leads, or an object that has it as `href` (JSON:API, HAL); nowhere, where it is neither. */
function toTarget(link: unknown, targetOf: (url: string) => string): PageState | undefined {
  const url = isPlainObject(link) ? link.href : link;
  if (typeof url === 'string' && url !== '') return { at: 'target', target: targetOf(url) };
  const isNone = url === undefined || url === null || url === '' || url === false;
  return isNone ? undefined : { at: 'nowhere' };
}

/** The headers of an answer, those that came more than once as a list with commas (RFC 9110, section 5.3). */
function plainHeaders({ headers }: HttpAnswer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
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
