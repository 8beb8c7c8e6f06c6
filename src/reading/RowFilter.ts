import { sortableTime } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import type { TimeRange } from './LaneLoader.js';

/** Which rows a list holds; what is left out does not filter. */
export interface RowFilter {
  readonly sources?: readonly string[] | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  /** Inclusive, RFC 3339. */
  readonly from?: string | null | undefined;
  /** Exclusive, RFC 3339. */
  readonly to?: string | null | undefined;
}

/** The bounds in time that a filter sets. */
export function timeRangeOf({ from, to }: RowFilter, field: string): TimeRange {
  if (from != null && to != null && sortableTime(from) >= sortableTime(to)) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `${field}(filter:) expects \`from\` before \`to\`, got ${from} and ${to}.`,
    );
  }
  return {
    ...(from == null ? {} : { from: sortableTime(from) }),
    ...(to == null ? {} : { to: sortableTime(to) }),
  };
}

/** Whether a row is one that the filter lets pass, by what sources do not filter themselves. */
export function rowTest({ statuses, channels }: RowFilter): (row: Row) => boolean {
  const tests = [
    ['status', statuses],
    ['channel', channels],
  ].filter((test): test is [string, readonly string[]] => test[1] != null);
  return (row) =>
    tests.every(([field, values]) => values.includes(String(Reflect.get(row, field) ?? '')));
}
