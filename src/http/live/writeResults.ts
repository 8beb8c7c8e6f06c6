import { once } from 'node:events';
import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import type { ResultStream } from './runSubscription.js';
import type { StreamForm } from './StreamForm.js';

const PING_MS = 12_000;
/** A client that takes nothing for so long is cut off; it goes on with `lastSeen`. */
const STALLED_MS = 30_000;

/**
 * Writes results into an answer as they come: it begins once the subscription stands. Only one result
 * at a time is held: the next is made when the client took it.
 */
export async function writeResults(
  response: ServerResponse,
  form: StreamForm,
  results: ResultStream,
  headers: Readonly<Record<string, OutgoingHttpHeader | undefined>>,
): Promise<void> {
  const stop = () => void results.return(undefined);
  response.once('close', stop);
  // Who reads lists once this begins misses nothing.
  await results.stands;
  response.writeHead(200, {
    ...headers,
    'content-type': form.contentType,
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.write(form.begin);
  const ping = setInterval(() => {
    if (!response.writableNeedDrain) response.write(form.ping);
  }, PING_MS);
  try {
    for await (const result of results) {
      await write(response, form.next(result));
    }
    await write(response, form.end);
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
