/** Why a source gave no answer; the codes of `freshness.error.code`. */
export type SourceErrorCode =
  | 'SOURCE_TIMEOUT'
  | 'SOURCE_UNAVAILABLE'
  | 'SOURCE_ERROR'
  | 'SOURCE_RATE_LIMITED'
  | 'SOURCE_AUTH'
  | 'SOURCE_BAD_RESPONSE';

const RETRYABLE: ReadonlySet<SourceErrorCode> = new Set([
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_ERROR',
  'SOURCE_RATE_LIMITED',
]);

/** A source's trouble. Its message is for the log only and names no customer data. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SourceError';
    this.code = code;
  }

  /** Whether the same question may succeed when asked again. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}
