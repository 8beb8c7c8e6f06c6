import { once } from 'node:events';
import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import type { ResultStream } from './runSubscription.js';

const PING_MS = 12_000;
/** A client that takes nothing for so long is cut off; it goes on with `lastSeen`. */
const STALLED_MS = 30_000;

/**
 * Writes results as server-sent events, in the form of "GraphQL over Server-Sent Events" (distinct
 * connections mode). Only one result at a time is held: the next is made when the client took it.
 */
export async function writeEventStream(
  response: ServerResponse,
  results: ResultStream,
  headers: Readonly<Record<string, OutgoingHttpHeader | undefined>>,
): Promise<void> {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const ping = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, PING_MS);
  const stop = () => void results.return(undefined);
  response.once('close', stop);
  try {
    for await (const result of results) {
      await write(response, `event: next\ndata: ${JSON.stringify(result)}\n\n`);
    }
    await write(response, 'event: complete\ndata:\n\n');
  } finally {
    clearInterval(ping);
    response.off('close', stop);
    response.end();
  }
}

async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  const patience = AbortSignal.timeout(STALLED_MS);
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.once('close', leave);
  try {
    await once(response, 'drain', { signal: AbortSignal.any([patience, gone.signal]) });
  } catch {
    response.destroy();
  } finally {
    response.off('close', leave);
  }
}
