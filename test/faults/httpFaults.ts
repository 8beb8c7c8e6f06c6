import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

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

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

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
];
