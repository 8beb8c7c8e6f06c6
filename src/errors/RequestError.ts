import type { ErrorCode } from './errorCatalogue.js';

/**
 * A fault of the request itself, told to the client. The message names no customer data, no secret
 * and no text of a backend.
 */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: { readonly retryable?: boolean } = {}) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
