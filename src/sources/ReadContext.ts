import type { UnknownWord } from '../dataset/mapping/compileRow.js';
import type { RowProblem } from '../dataset/mapping/RowProblem.js';

/** What a call to a source carries besides its question. */
export interface ReadContext {
  /** Aborted at the deadline or when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Milliseconds that the call may take, for servers that end a statement by themselves. */
  readonly deadlineMs: number;
  /** Whose data is asked for. */
  readonly tenant: string;
  /** W3C trace context to send along, where there is one. */
  readonly traceparent?: string;
  /**
   * Makes one round trip to the backend; every one goes through here. It may be put off, refused, or
   * made a second time, as the source's limits and its health demand.
   */
  roundTrip<T>(trip: () => Promise<T>): Promise<T>;
  /** Told of each round trip that was answered, and whether it read on behind an earlier page. */
  onCall(call: {
    readonly dataset: string;
    readonly rows: number;
    readonly isFurtherPage?: boolean;
    /** How many rows were asked for, where fewer mean that there are no more. */
    readonly asked?: number | undefined;
    /** Whether it led to another page, where an answer tells the way to it. */
    readonly leadsOn?: boolean | undefined;
    /** Whether the source said that there is no such thing. */
    readonly isAbsent?: boolean;
  }): void;
  /** Told how many bytes came in, or about as many, as they do: the signal is aborted where they are too many. */
  onBytes?(count: number): void;
  /** Shown each raw row, where somebody looks: `rotunda check` does, requests do not. */
  onRow?(dataset: string, raw: unknown): void;
  /** Told of each word that means nothing to its field, where somebody asks. */
  onUnknownWord?(told: UnknownWord): void;
  /** Told of each field of each row that cannot be read. */
  onProblem(problem: RowProblem): void;
}
