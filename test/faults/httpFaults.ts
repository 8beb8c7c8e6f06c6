import type { IncomingMessage, ServerResponse } from 'node:http';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { cursorPages, linkPages, nextUrlPages, offsetPages } from '../../src/rotunda.js';

/** Answers a question for orders; `attempt` counts those before it. */
export type React = (response: ServerResponse, attempt: number, request: IncomingMessage) => void;

/** What a silo does, and what is required of the gateway then. */
export interface Fault {
  readonly name: string;
  readonly react: React;
  /** The answer that is required of the silo that has the fault. */
  readonly state: 'LIVE' | 'PARTIAL' | 'UNAVAILABLE';
  readonly code?: string;
  /** Amounts of its orders that are shown all the same. */
  readonly amounts?: readonly string[];
  /** Questions for orders that reach the silo. */
  readonly asked: number;
  /** And how many more when the same is asked at once again. */
  readonly askedAgain?: number;
  readonly options?: Record<string, unknown>;
  /** How its orders are asked for, where that is one record at a time. */
  readonly orders?: Record<string, unknown>;
}

/** What both orders of the silo amount to. */
export const BOTH = ['11.00', '12.00'];
const json = { 'content-type': 'application/json' };

const order = (id: string, amount: unknown, person = '1') => ({
  id,
  person,
  at: `2026-01-01T00:00:0${id}Z`,
  amount,
});
/** The orders of the silo, newest first. */
export const orders = [order('2', '12.00'), order('1', '11.00')];

/** Sends a body: a text as it is, anything else as JSON. */
export function send(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { ...json, ...headers });
  response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

const failOnce =
  (fail: (response: ServerResponse) => void): React =>
  (response, attempt) =>
    attempt === 0 ? fail(response) : send(response, orders);

const perRecord = (page: object) => ({
  path: '/orders/{recordId}',
  batch: undefined,
  rows: 'rows',
  page,
});
/** Answers page after page, of one order each. */
const inPages =
  (...pages: readonly object[]): React =>
  (response, attempt) =>
    send(response, { rows: [orders[attempt % pages.length]], ...pages[attempt % pages.length] });
const byCursor = perRecord(
  cursorPages({ param: 'after', cursor: 'after', hasMore: 'more', size: { max: 1 } }),
);
const latin = (text: string) => Buffer.from(text, 'latin1');

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const orderOf400Digits = (last: string) =>
  `{"id":${'9'.repeat(399)}${last},"person":"1","at":"2026-01-01T00:00:0${last}Z","amount":"1${last}.00"}`;

/** The faults of a silo that answers HTTP, each row with the answer that it requires. */
export const HTTP_FAULTS: readonly Fault[] = [
  {
    name: 'hangs',
    react: () => undefined,
    state: 'UNAVAILABLE',
    code: 'SOURCE_TIMEOUT',
    asked: 1,
  },
  {
    name: 'drips a byte now and then',
    react: (response) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    state: 'UNAVAILABLE',
    code: 'SOURCE_TIMEOUT',
    asked: 1,
  },
  {
    name: 'answers 500',
    react: (response) => send(response, { error: 'ada@example.com' }, 500),
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
    asked: 2,
  },
  {
    name: 'answers 503 once',
    react: failOnce((response) => send(response, {}, 503)),
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'breaks the connection once',
    react: failOnce((response) => void response.socket?.destroy()),
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'answers 429 and wants to be left alone for a minute',
    react: (response) => send(response, {}, 429, { 'retry-after': '60' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_RATE_LIMITED',
    asked: 1,
    askedAgain: 0,
  },
  {
    name: 'answers 403 as its daily quota is spent',
    react: (response) =>
      send(response, {}, 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '3600' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_RATE_LIMITED',
    asked: 1,
    askedAgain: 0,
  },
  {
    name: 'answers 403',
    react: (response) => send(response, {}, 403),
    state: 'UNAVAILABLE',
    code: 'SOURCE_AUTH',
    asked: 1,
  },
  {
    name: 'answers 200 with THROTTLED once',
    react: failOnce((response) => send(response, { error: 'THROTTLED' })),
    options: { errorWhen: [{ path: '$.error', code: 'SOURCE_RATE_LIMITED' }] },
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'answers 200 with a page of HTML',
    react: (response) => send(response, '<html>Down for maintenance</html>'),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'ends in the middle of its JSON',
    react: (response) => send(response, JSON.stringify(orders).slice(0, 80)),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'breaks the connection in the middle of the body',
    react: (response) => {
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('[{"id":', () => response.socket?.destroy());
    },
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'has a value of the wrong type in one row',
    react: (response) => send(response, [order('2', { rub: 'bish' }), order('1', '11.00')]),
    state: 'PARTIAL',
    amounts: ['11.00'],
    asked: 1,
  },
  {
    name: 'sends a row twice',
    react: (response) => send(response, [...orders, ...orders]),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'sends two rows of one id that contradict each other',
    react: (response) => send(response, [...orders, order('2', '99.00')]),
    state: 'PARTIAL',
    amounts: ['11.00'],
    asked: 1,
  },
  {
    name: 'knows no row of the record',
    react: (response) => send(response, []),
    state: 'LIVE',
    amounts: [],
    asked: 1,
  },
  {
    name: 'answers in another order',
    react: (response) => send(response, orders.toReversed()),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'sends rows that nobody asked for',
    react: (response) => send(response, [...orders, order('3', '13.00', 'somebody else')]),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'sends 10 MB',
    options: { deadlineMs: 20_000 },
    react: (response) => send(response, [...orders, order('3', 'x'.repeat(10_000_000))]),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'sends a bomb of gzip',
    options: { deadlineMs: 20_000 },
    react: (response) =>
      send(response, gzipSync(Buffer.alloc(50_000_000, ' ')), 200, { 'content-encoding': 'gzip' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'redirects to an address within the house',
    react: (response, _, request) =>
      send(response, '', 302, { location: `http://${request.headers.host}/inner` }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'sends keys that reach for a prototype',
    react: (response) => send(response, '[{"__proto__":{"polluted":true},"id":"1","person":"1"}]'),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'nests 10,000 deep',
    react: (response) => send(response, `[${nested(10_000)}]`),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'sends amounts and ids beyond 2^53',
    react: (response) =>
      send(
        response,
        '[{"id":9007199254740993,"person":"1","at":"2026-01-01T00:00:01Z","amount":9007199254740993}]',
      ),
    state: 'LIVE',
    amounts: ['9007199254740993.00'],
    asked: 1,
  },
  {
    name: 'sends ids of 400 digits',
    react: (response) => send(response, `[${['1', '2'].map(orderOf400Digits).join()}]`),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'begins with a byte order mark',
    react: (response) => send(response, `\ufeff${JSON.stringify(orders)}`),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'writes in UTF-16, as its byte order mark alone tells',
    react: (response) => send(response, Buffer.from(`\ufeff${JSON.stringify(orders)}`, 'utf16le')),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'names its type twice, and a charset that is none',
    react: (response) =>
      send(response, orders, 200, {
        'content-type': ["application/json; charset='utf-8'", 'text/json; charset=binary'],
      }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'names a charset that is none',
    react: (response) =>
      send(response, orders, 200, { 'content-type': 'application/json; charset=binary' }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'says twice that it is packed',
    react: (response) =>
      send(response, gzipSync(JSON.stringify(orders)), 200, {
        'content-encoding': ['gzip', 'gzip'],
      }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'is packed twice, by the names of old',
    react: (response) =>
      send(response, gzipSync(deflateRawSync(JSON.stringify(orders))), 200, {
        'content-encoding': 'identity, deflate, X-Gzip',
      }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'names its charset as how it is packed',
    react: (response) => send(response, orders, 200, { 'content-encoding': 'utf-8' }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'says that it is packed, in a way that nobody asked for',
    react: (response) =>
      send(response, Buffer.from('28b52ffd', 'hex'), 200, { 'content-encoding': 'zstd' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'gives up once on a connection that had been idle',
    react: failOnce((response) => send(response, {}, 408, { connection: 'close' })),
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'writes in another charset, and says so',
    react: (response) =>
      send(response, latin(JSON.stringify([...orders, order('3', '3.00', 'Zoë')])), 200, {
        'content-type': 'application/json; charset=iso-8859-1',
      }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'writes in another charset, and does not say so',
    react: (response) => send(response, latin(JSON.stringify([order('1', 'Zoë')]))),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'answers headers without end',
    react: (response) =>
      response.socket?.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}\r\n[]`),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'answers what is no HTTP',
    react: (response) => response.socket?.end('\u0000\u0001 this is no answer\n'),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'names two lengths of its body',
    react: (response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 1\r\n\r\n[]'),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'answers 429, and never ends its body',
    react: (response) => {
      response.writeHead(429, { 'retry-after': '60' });
      response.write('{');
    },
    state: 'UNAVAILABLE',
    code: 'SOURCE_RATE_LIMITED',
    asked: 1,
    askedAgain: 0,
  },
  {
    name: 'answers 500, and breaks off',
    react: (response) => {
      response.writeHead(500, { 'content-length': '1000' });
      response.write('{', () => response.socket?.destroy());
    },
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
    asked: 2,
  },
  {
    name: 'answers 403 as its quota is spent until a date',
    react: (response) =>
      send(response, {}, 403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': new Date(Date.now() + 3_600_000).toISOString(),
      }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_RATE_LIMITED',
    asked: 1,
    askedAgain: 0,
  },
  {
    name: 'answers 403 and wants to be left alone for a minute',
    react: (response) => send(response, {}, 403, { 'retry-after': '60' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_RATE_LIMITED',
    asked: 1,
    askedAgain: 0,
  },
  {
    name: 'answers 200 with an error of its own',
    react: (response) => send(response, { error: 'ada@example.com' }),
    state: 'PARTIAL',
    amounts: [],
    asked: 1,
  },
  {
    name: 'has a row that belongs to an object',
    react: (response) => send(response, [{ ...order('3', '3.00'), person: {} }, ...orders]),
    state: 'PARTIAL',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'has nothing in the places of those whom it does not know',
    react: (response) => send(response, [null, ...orders, null]),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'hides a key that reaches for a prototype',
    react: (response) => send(response, '[{"__pro\\u0074o__":{"polluted":true},"id":"1"}]'),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'has somebody who is called like a prototype',
    react: (response) => send(response, [...orders, order('3', '3.00', '__proto__')]),
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'has an amount of a million digits',
    react: (response) => send(response, [order('2', '9'.repeat(1_000_000)), order('1', '11.00')]),
    state: 'PARTIAL',
    amounts: ['11.00'],
    asked: 1,
  },
  {
    name: 'leads to the next page in a header of several',
    orders: perRecord(linkPages()),
    react: (response, attempt, { url }) =>
      send(response, { rows: [orders[attempt]] }, 200, {
        link: ['</>; rel="first"', ...(attempt === 0 ? [`<${url}?2>; rel="next"`] : [])],
      }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'leads from a page to the same page',
    orders: perRecord(nextUrlPages({ url: 'next' })),
    react: (response, _, { url }) => send(response, { rows: orders, next: url }),
    state: 'PARTIAL',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'leads to what is no URL',
    orders: perRecord(nextUrlPages({ url: 'next' })),
    react: (response) => send(response, { rows: orders, next: 'http://[' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
    asked: 1,
  },
  {
    name: 'says by a word that there is more',
    orders: byCursor,
    react: inPages({ more: 'true', after: 'x' }, { more: 'false', after: 'y' }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 2,
  },
  {
    name: 'says that there is more, and not where',
    orders: byCursor,
    react: inPages({ more: true, after: null }),
    state: 'PARTIAL',
    amounts: ['12.00'],
    asked: 1,
  },
  {
    name: 'tells of fewer rows than it has',
    orders: perRecord(offsetPages({ param: 'skip', total: 'total', size: { max: 1 } })),
    react: (response, attempt) =>
      send(response, { rows: orders.slice(attempt, attempt + 1), total: null }),
    state: 'LIVE',
    amounts: BOTH,
    asked: 3,
  },
  {
    name: 'tells of more rows than it hands out',
    orders: perRecord(offsetPages({ param: 'skip', total: 'total', size: { max: 1 } })),
    react: (response, attempt) =>
      send(response, { rows: orders.slice(attempt, attempt + 1), total: 500 }),
    state: 'PARTIAL',
    amounts: BOTH,
    asked: 3,
  },
];
