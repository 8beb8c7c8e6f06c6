import type { ErrorCode } from './errorCatalogue.js';

/**
 * A fault of the request itself, told to the client. The message names no customer data, no secret
 * and no text of a backend.
 */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** For the log alone: what a client is not told, in words that carry nothing of what it sent. */
  readonly reason: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly retryable?: boolean; readonly reason?: string } = {},
  ) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.reason = options.reason;
  }
}
