import type { Life } from '../story/Life.js';

/** One backend of the hat shop while it is filled. */
export interface Silo {
  readonly name: string;
  /** The kind of source that reads it. */
  readonly kind: string;
  /** What it is about, in a few words. */
  readonly holds: string;
  /** People it knows, as records of its own. */
  readonly records: number;
  /** Rows about them. */
  readonly rows: number;
  /** Takes what it knows of a life, in its own words. */
  add(life: Life): void;
  /** Writes what it took. */
  flush(): Promise<void>;
  /** Makes it fast to read, once everything is written. */
  finish(): Promise<void>;
  /** Stops what it runs itself; the data of a database stays in it. */
  close(): Promise<void>;
}

/** A silo that serves HTTP itself, from memory. */
export interface HttpSilo extends Silo {
  readonly url: string;
  /** Requests served so far, by route. */
  requestCounts(): ReadonlyMap<string, number>;
}
