import { Agent, type Dispatcher, request } from 'undici';

/** An answer as it came over the wire. */
export interface TimedAnswer {
  readonly text: string;
  /** From the question's first byte to the answer's last. */
  readonly ms: number;
}

/** Connections that are kept open to each contender. */
const CONNECTIONS = 16;
const dispatcher: Dispatcher = new Agent({ connections: CONNECTIONS, pipelining: 1 });

/** Posts a body and reads the whole answer; any status but 200 is an error. */
export async function postJson(url: string, body: unknown): Promise<TimedAnswer> {
  const payload = JSON.stringify(body);
  const startedAt = performance.now();
  const response = await request(url, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: payload,
  });
  const text = await response.body.text();
  const ms = performance.now() - startedAt;
  if (response.statusCode === 200) return { text, ms };
  throw new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`);
}
