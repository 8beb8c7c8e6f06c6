import type { Dispatcher } from 'undici';
import { whenAborted } from '../../lib/whenAborted.js';
import { SourceError } from '../SourceError.js';

/** An answer as it came. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Its beginning for a status that is no success; as much of it as came. */
  readonly body: Buffer;
}

/** So much of a failure's body is kept. */
const FAILURE_BYTES = 16 * 1024;

/** What went wrong once an answer had begun. */
export class BodyBroken extends Error {
  constructor(cause: unknown) {
    super('the body broke off', { cause });
  }
}

/**
 * Sends a request and gathers its answer, without a stream in between: answers are small and needed
 * whole. It ends with the signal, and where the body is larger than allowed.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
  maxBytes: number,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Error('aborted'));
      return;
    }
    const pieces: Buffer[] = [];
    let size = 0;
    let head: Pick<HttpResponse, 'statusCode' | 'headers'> | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    let reason: Error | undefined;
    /** Ends it before its end: a status that is no success has said what matters. */
    const fail = (error: Error) => {
      forget();
      if (head === undefined || head.statusCode < 300) reject(error);
      else resolve({ ...head, body: Buffer.concat(pieces) });
    };
    const stop = (error: Error) => {
      reason = error;
      fail(error);
      controller?.abort(error);
    };
    const forget = whenAborted(signal, () => stop(new Error('aborted')));
    dispatcher.dispatch(request, {
      onRequestStart(started) {
        controller = started;
        if (reason !== undefined) started.abort(reason);
      },
      onResponseStart(_, statusCode, headers) {
        // An interim answer, such as 103, comes before the one that counts.
        if (statusCode >= 200) head = { statusCode, headers };
      },
      onResponseData(_, piece) {
        size += piece.length;
        if (size > maxBytes) {
          stop(new SourceError('SOURCE_BAD_RESPONSE', `the body is above ${maxBytes} bytes`));
        } else if (head !== undefined && (head.statusCode < 300 || size <= FAILURE_BYTES)) {
          pieces.push(piece);
        }
      },
      onResponseEnd() {
        forget();
        const [first] = pieces;
        const body = pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
        if (head !== undefined) resolve({ ...head, body });
        else reject(new Error('there was no answer'));
      },
      onResponseError(_, error) {
        fail(head === undefined || reason !== undefined ? error : new BodyBroken(error));
      },
    });
  });
}
