/** Why a source gave no answer, the codes of `freshness.error.code`; `SOURCE_REFUSED` why it took no row that it was told of. */
export type SourceErrorCode =
  | 'SOURCE_TIMEOUT'
  | 'SOURCE_UNAVAILABLE'
  | 'SOURCE_ERROR'
  | 'SOURCE_RATE_LIMITED'
  | 'SOURCE_AUTH'
  | 'SOURCE_BAD_RESPONSE'
  | 'SOURCE_REFUSED';

const RETRYABLE: ReadonlySet<SourceErrorCode> = new Set([
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_ERROR',
  'SOURCE_RATE_LIMITED',
]);

/** What is known of a trouble besides its code. */
export interface SourceErrorOptions extends ErrorOptions {
  /** Nothing was read, and the very next attempt may succeed: a connection that broke, a status 503. */
  readonly isMomentary?: boolean;
  /** The source slows us down for a moment, and does not say for how long. */
  readonly isThrottled?: boolean;
  /** The source is well, and refuses this question: that says nothing of any other. */
  readonly isOfQuestion?: boolean;
  /** It was not asked at all, as the caller may not read it; the message names the scope that it needs. */
  readonly isDenied?: boolean;
  /** The source wants to be left alone for so many milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** What the source said, for `rotunda check` alone: it may hold customer data. */
  readonly said?: string;
}

/** A source's trouble. Its message is for the log only and names no customer data. */
export class SourceError extends Error {
  /** As clients see it. */
  readonly code: SourceErrorCode;
  /** Whether nothing was read, and the very next attempt may succeed. */
  readonly isMomentary: boolean;
  /** Whether the source slows us down for a moment. */
  readonly isThrottled: boolean;
  /** Whether the source is well, and refuses this question alone. */
  readonly isOfQuestion: boolean;
  /** Whether the caller may not read it, so that it was not asked at all. */
  readonly isDenied: boolean;
  /** How long the source wants to be left alone, where it says so. */
  readonly retryAfterMs: number | undefined;

  readonly #said: string;

  constructor(code: SourceErrorCode, message: string, options: SourceErrorOptions = {}) {
    super(message, options);
    this.name = 'SourceError';
    this.code = code;
    this.isMomentary = options.isMomentary ?? false;
    this.isThrottled = options.isThrottled ?? false;
    this.isOfQuestion = options.isOfQuestion ?? false;
    this.isDenied = options.isDenied ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.#said = options.said ?? '';
  }

  /** What the source said. No member that is listed, so that no log has it by accident. */
  get said(): string {
    return this.#said;
  }

  /** Whether the same question may succeed when asked again. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}
