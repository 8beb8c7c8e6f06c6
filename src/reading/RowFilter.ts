import { sortableTime } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import type { TimeRange } from './LaneLoader.js';

/** Which rows a list holds; what is left out does not filter. */
export interface RowFilter {
  readonly sources?: readonly string[] | null | undefined;
  readonly statuses?: readonly string[] | null | undefined;
  readonly channels?: readonly string[] | null | undefined;
  readonly platforms?: readonly string[] | null | undefined;
  readonly purposes?: readonly string[] | null | undefined;
  readonly direction?: string | null | undefined;
  /** Inclusive, RFC 3339. */
  readonly from?: string | null | undefined;
  /** Exclusive, RFC 3339. */
  readonly to?: string | null | undefined;
}

/** What a filter says: null is the same as left out. */
export function limitsIn(filter: RowFilter): RowFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, limit]) => limit != null));
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

/** The values that a filter lets pass, by field, without regard to case. */
export type FieldLimits = ReadonlyMap<string, ReadonlySet<string>>;

/** The fields that a filter limits, by what sources do not filter themselves. */
export function fieldLimits(filter: RowFilter): FieldLimits {
  const { statuses, channels, platforms, purposes, direction } = filter;
  const limits = new Map<string, ReadonlySet<string>>();
  const limit = (field: string, values: readonly string[] | null | undefined) => {
    if (values != null) limits.set(field, new Set(values.map(fold)));
  };
  limit('status', statuses);
  limit('channel', channels);
  limit('platform', platforms);
  limit('purpose', purposes);
  limit('direction', direction == null ? null : [direction]);
  return limits;
}

/** Whether a row is one that the limits let pass. */
export function rowTest(limits: FieldLimits): (row: Row) => boolean {
  const all = [...limits];
  return (row) =>
    all.every(([field, values]) => {
      const value = Reflect.get(row, field);
      return value != null && values.has(fold(value));
    });
}

/** Whether any row with these constant fields can pass. */
export function canPass(limits: FieldLimits, constants?: ReadonlyMap<string, string>): boolean {
  return [...limits].every(([field, values]) => {
    const constant = constants?.get(field);
    return values.size > 0 && (constant === undefined || values.has(fold(constant)));
  });
}

function fold(value: unknown): string {
  return String(value).toLowerCase();
}
