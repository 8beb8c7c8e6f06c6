/** What all calls made for one request share. */
export interface RequestScope {
  /** Aborted when the request's time is over or its client is gone. */
  readonly signal: AbortSignal;
  readonly tenant: string;
  readonly traceparent?: string;
  /** Told of what each source was asked for this request. */
  readonly usage?: SourceUsage;
}

/** Sums up what each source was asked. */
export interface SourceUsage {
  add(source: string, use: { calls?: number; rows?: number; ms?: number; failed?: boolean }): void;
}
