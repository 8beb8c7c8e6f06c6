import type { Row } from '../../dataset/Row.js';
import type { RequestScope } from '../RequestScope.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import type { SourceError } from '../SourceError.js';

/** Reads rows of a source for requests; trouble is a value. */
export interface LaneReader {
  /** Rows per lane. */
  read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, Slice | SourceError>>;

  /** Single rows by key; a key that is not in the answer does not exist. */
  get(
    dataset: string,
    keys: readonly string[],
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, Row | SourceError>>;
}
