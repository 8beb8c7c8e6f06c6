import { z } from 'zod';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { bodyPath } from '../documents/bodyPath.js';
import { itemsOf } from '../documents/itemsOf.js';
import { readBody } from '../documents/readBody.js';
import type { HttpAnswer, HttpRequest } from '../http/HttpClient.js';
import type { PageState } from '../pages/PageState.js';
import { fillBody, fillPath, type Placeholders } from '../templates/fillTemplate.js';
import type { Escaping } from '../templates/quotesOf.js';
import { type Paging, paging } from './paging/Paging.js';
import { pageParameters } from './paging/pageParameters.js';

/** Rows of a page whose size nobody tells. */
const USUAL_SIZE = 100;

type Parameters = Readonly<Record<string, string | number | boolean>>;

const query = z.union(
  [
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    z.custom<(values: Placeholders) => Parameters>((value) => typeof value === 'function'),
  ],
  { error: 'expected parameters, each a text, a number or a truth value, or a function of keys' },
);

/** The shape of an endpoint: how it is asked, and where its answer has the rows. */
export const endpointShape = {
  method: z.enum(['GET', 'POST']).default('GET'),
  path: z.string().startsWith('/', 'expected a path behind the base URL that begins with /'),
  query: query.default({}),
  body: z.unknown().optional(),
  rows: bodyPath.optional(),
  page: paging.optional(),
};

const shape = z.object(endpointShape);

/** A validated endpoint. */
export type Endpoint = z.output<typeof shape> & {
  /** Parameters that keep it from sending what lies outside of a window. */
  readonly bounds?: Readonly<Record<string, string | number>>;
};

/** What one endpoint is told in a configuration. */
export interface EndpointConfig {
  /** `POST` for reads that take a body. */
  readonly method?: 'GET' | 'POST';
  /** Behind the base URL, with placeholders such as `{recordId}`. */
  readonly path: string;
  /** Query parameters, with placeholders, or made of their values. */
  // biome-ignore lint/suspicious/noExplicitAny: which placeholders there are depends on the endpoint
  readonly query?: Parameters | ((values: any) => Parameters);
  /** Body of a POST, with placeholders, or made of their values; a text that is one placeholder becomes its value. */
  // biome-ignore lint/suspicious/noExplicitAny: which placeholders there are depends on the endpoint
  readonly body?: object | string | ((values: any) => object);
  /** Path of the rows in the answer, or a function of it and of the placeholders; the answer itself when left out. */
  // biome-ignore lint/suspicious/noExplicitAny: the body has no type that is known here
  readonly rows?: string | ((body: any, values: any) => unknown);
  readonly page?: Readonly<Record<string, unknown>>;
}

/** Builds the request of one page of an endpoint. */
export function endpointRequest(
  endpoint: Endpoint,
  values: Placeholders,
  state: PageState,
  size: number,
  escaping: Escaping,
): HttpRequest {
  if (state.at === 'target') return targetRequest(endpoint, values, state.target, escaping);
  const parameters = { ...endpoint.bounds, ...pageParameters(endpoint.page, state, size) };
  const query = queryOf(endpoint, values, escaping);
  if (endpoint.method === 'POST' && !isPagedByQuery(endpoint.page)) {
    const body = bodyOf(endpoint, values, escaping);
    for (const [name, value] of Object.entries(parameters)) {
      setMember(body, name.split('.'), value);
    }
    return { method: 'POST', target: withQuery(endpoint.path, values, query, escaping), body };
  }
  const all = query.filter(([name]) => parameters[name] === undefined);
  for (const [name, value] of Object.entries(parameters)) {
    all.push([name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  }
  const target = withQuery(endpoint.path, values, all, escaping);
  return endpoint.method === 'GET'
    ? { method: 'GET', target }
    : { method: 'POST', target, body: bodyOf(endpoint, values, escaping) };
}

/** Where an answer led to. */
function targetRequest(
  endpoint: Endpoint,
  values: Placeholders,
  target: string,
  escaping: Escaping,
): HttpRequest {
  const { page } = endpoint;
  const method = page !== undefined && 'method' in page ? page.method : 'GET';
  return method === 'GET'
    ? { method, target }
    : { method, target, body: bodyOf(endpoint, values, escaping) };
}

function isPagedByQuery(page: Paging | undefined): boolean {
  return page !== undefined && 'in' in page && page.in === 'query';
}

function bodyOf(
  { body: template = {} }: Endpoint,
  values: Placeholders,
  escaping: Escaping,
): Record<string, unknown> {
  const isMade = typeof template === 'function';
  const filled = isMade ? template(values) : fillBody(template, values, escaping);
  return { ...(filled as Record<string, unknown>) };
}

/** The rows of an answer; null where there is no body, which is how APIs say that nothing is there. */
export function endpointRows(
  { rows = '$' }: Endpoint,
  { body }: HttpAnswer,
  values: Placeholders,
): readonly unknown[] | null {
  if (body === null) return [];
  const found = typeof rows === 'function' ? rows(body, values) : readBody(rows, body);
  if (found === undefined || found === null) return null;
  return itemsOf(found) ?? [found];
}

/** How many rows to ask for: as many as are wanted, where the API lets us choose. */
export function pageSize(page: Paging | undefined, wanted: number): number {
  if (page === undefined) return Number.POSITIVE_INFINITY;
  const { param, max = USUAL_SIZE } = page.size ?? {};
  return param === undefined ? max : Math.min(max, wanted);
}

function queryOf(
  { query }: Endpoint,
  values: Placeholders,
  escaping: Escaping,
): [string, string][] {
  const isMade = typeof query === 'function';
  return Object.entries(isMade ? query(values) : query).map(([name, value]) => [
    name,
    isMade ? String(value) : fillText(String(value), values, escaping),
  ]);
}

function fillText(template: string, values: Placeholders, escaping: Escaping): string {
  return String(fillBody(template, values, escaping) ?? '');
}

/** A path and its query, both filled; parameters that come to nothing are left out. */
export function withQuery(
  template: string,
  values: Placeholders,
  query: readonly (readonly [string, string])[],
  escaping: Escaping,
): string {
  const target = fillPath(template, values, escaping);
  const filled = query.filter(([, value]) => value !== '');
  if (filled.length === 0) return target;
  const text = new URLSearchParams(filled.map(([name, value]): [string, string] => [name, value]));
  return `${target}${target.includes('?') ? '&' : '?'}${text}`;
}

function setMember(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    body[name] = value;
    return;
  }
  const inner = body[name];
  const next = Array.isArray(inner) ? [...inner] : isPlainObject(inner) ? { ...inner } : {};
  body[name] = next;
  // Of a list, as arguments by their places are one, a member is an item.
  setMember(next as Record<string, unknown>, rest, value);
}
