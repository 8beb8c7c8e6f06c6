import type { FormattedExecutionResult } from 'graphql';

/** How a stream of results is written into the body of one answer. */
export interface StreamForm {
  readonly name: 'sse' | 'multipart';
  readonly contentType: string;
  readonly begin: string;
  next(result: FormattedExecutionResult): string;
  /** What keeps the connection open, and is no result. */
  readonly ping: string;
  readonly end: string;
}
