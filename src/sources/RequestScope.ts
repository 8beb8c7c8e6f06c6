import type { ReadPriority } from './resilience/RateLimiter.js';
import type { SourceError } from './SourceError.js';

/** What all calls made for one request share. */
export interface RequestScope {
  /** Aborted when the request's time is over or its client is gone. */
  readonly signal: AbortSignal;
  readonly tenant: string;
  /** What may differ in what callers of a tenant are shown: requests share nothing where it does. */
  audience?: string;
  /** Why the caller may not read a dataset of a source; left out where everybody may read everything. */
  denial?: (source: string, dataset: string) => SourceError | undefined;
  /** How old what is read may be at most, where the client says so; 0 for read now. Told once the operation is known. */
  maxAgeMs?: number;
  /** What the calls are for; `interactive` when left out. */
  readonly priority?: ReadPriority;
  /** Milliseconds that a read may take where nobody waits for it; the source's own deadline when left out. */
  readonly deadlineMs?: number;
  /** W3C trace context that came with the request; sent along where no span of our own takes its place. */
  readonly traceparent?: string;
  /** Begins the span of a call, where the request is traced. */
  readonly startSpan?: StartSpan;
  /** Told how many bytes were read for this request; the signal is aborted where they are too many. */
  readonly hold?: (bytes: number) => void;
  /** Told of what each source was asked for this request. */
  readonly usage?: SourceUsage;
}

/** Begins the span of a call to a source. */
export type StartSpan = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
) => CallSpan;

/** The span of a call to a source. */
export interface CallSpan {
  readonly traceparent: string;
  end(error: string | undefined): void;
}

/** Sums up what each source was asked. */
export interface SourceUsage {
  add(
    source: string,
    use: {
      calls?: number;
      /** Those of the calls that read on behind an earlier page. */
      furtherPages?: number;
      rows?: number;
      ms?: number;
      failed?: boolean;
      cacheHits?: number;
    },
  ): void;
}
