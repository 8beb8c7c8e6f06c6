import type { ConfigProblem } from '../config/ConfigProblem.js';
import type { Position, Start } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import type { Capabilities } from './Capabilities.js';
import type { FullRead } from './FullRead.js';
import type { ReadContext } from './ReadContext.js';
import type { RowCounts } from './RowGroup.js';
import type { ResilienceOptions } from './resilience/resilienceOptions.js';
import type { ScanChange } from './ScanChange.js';
import type { Slice } from './Slice.js';
import type { SourceError } from './SourceError.js';
import type { StreamPage } from './StreamPage.js';
import type { WatchPage } from './WatchPage.js';
import type { RowWriter } from './writing/RowWriter.js';

/** Which part of a lane to read. */
export interface Window {
  /** At most so many rows per lane, newest first. */
  readonly limit: number;
  /** Where to read on, per lane; a lane that is not in it is read from its newest row. */
  readonly starts?: ReadonlyMap<string, Start>;
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  /** Only rows whose parent field equals this, per lane. */
  readonly parents?: ReadonlyMap<string, string>;
  /** Nobody asks for lists of child rows: a source that reads them apart leaves them out. */
  readonly bare?: true;
}

/** Which rows to look for when a dataset is watched. */
export interface WatchRange {
  /** Inclusive; as `Position.time`. */
  readonly from: string;
  readonly after?: Position;
  readonly limit: number;
}

/** The stretch of time that a stream goes through; both as `Position.time`. */
export interface StreamRange {
  /** Inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
}

/** An identifier to find records by, normalised. */
export interface SoughtIdentifier {
  readonly type: string;
  readonly value: string;
}

/**
 * One backend system. Every method answers as well as it can and fails with a `SourceError`; where
 * one key of many fails, its error is a value.
 */
export interface Source {
  /** Its name in the configuration. */
  readonly name: string;
  /** The name of its kind. */
  readonly kind: string;
  /** Milliseconds that one question may take, its pages included. */
  readonly deadlineMs: number;
  /** How it is protected; with the defaults when left out. */
  readonly resilience?: ResilienceOptions;
  /** What it serves, by dataset. */
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  /** Tells it of rows; left out where it is only read. */
  readonly writer?: RowWriter | undefined;

  /** Proves that the backend can be reached and lets us in. */
  probe(context: ReadContext): Promise<void>;

  /**
   * Compares the mappings with the backend, for `rotunda check`; paths are behind the dataset's.
   * Undefined where the backend does not know what fields there are, so that rows have to tell.
   */
  check?(dataset: string, context: ReadContext): Promise<readonly ConfigProblem[] | undefined>;

  /** Tells, for `rotunda check`, that reads of a dataset look at all rows of a large table; undefined where they do not. */
  findFullRead?(dataset: string, context: ReadContext): Promise<FullRead | undefined>;

  /** Makes ready what the first read would otherwise wait for; may be called again after it failed. */
  prepare(context: ReadContext): Promise<void>;

  /** Rows per lane, newest first: lanes are record ids, or identifiers where the dataset is keyed so. */
  read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Slice | SourceError>>;

  /** Single rows by their own keys; a key that is not in the answer does not exist. */
  get(
    dataset: string,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>>;

  /** Profile rows of the records that carry one of the identifiers. */
  find?(identifiers: readonly SoughtIdentifier[], context: ReadContext): Promise<readonly Row[]>;

  /** Profile rows that match a text, best first. */
  search?(text: string, limit: number, context: ReadContext): Promise<Slice>;

  /** Every profile row, in an order that can be resumed behind any `resume` token it gave. */
  scan?(resume: string | undefined, context: ReadContext): AsyncIterable<readonly ScanChange[]>;

  /** Rows of all lanes from an instant on, oldest first, behind the row of `after`; at most `limit`. */
  watch?(dataset: string, range: WatchRange, context: ReadContext): Promise<WatchPage>;

  /** Rows over all lanes within a range, oldest first, in pages of bounded size: for reports. */
  stream?(dataset: string, range: StreamRange, context: ReadContext): AsyncIterable<StreamPage>;

  /** All rows of lanes, counted by the fields in which they are alike; in one call per batch. */
  aggregate?(
    dataset: string,
    lanes: readonly string[],
    fields: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, RowCounts | SourceError>>;

  /** About how many records a scan will bring; undefined where the source does not tell. */
  estimate?(context: ReadContext): Promise<number | undefined>;

  /** Lets go of all connections. */
  close(): Promise<void>;
}
