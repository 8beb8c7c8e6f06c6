import { sortableTime } from '../dataset/Position.js';
import { RequestError } from '../errors/RequestError.js';
import { instantWithinYears } from '../lib/instantWithinYears.js';

const DAY_MS = 24 * 3_600_000;

/** The stretch of time that a report is about. */
export interface ReportWindow {
  /** Inclusive, in milliseconds since 1970. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What is read for it, as `Position.time`. */
  readonly range: { readonly from: string; readonly to: string };
}

/** What a report reads around the window that is asked for. */
interface Margins {
  /** The longest window that may be asked for. */
  readonly longestDays: number;
  readonly leadMs: number;
  readonly tailMs: number;
}

/** The window that arguments of a field ask for. */
export function reportWindow(
  field: string,
  { from, to }: { readonly from: string; readonly to: string },
  { longestDays, leadMs, tailMs }: Margins,
): ReportWindow {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  if (!(begin < end)) {
    const message = `${field}(from:, to:) expects \`from\` before \`to\`, got ${from} and ${to}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const days = (end - begin) / DAY_MS;
  if (days > longestDays) {
    const message = `${field}(from:, to:) expects at most ${longestDays} days, got ${Math.ceil(days)}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const range = { from: instant(begin - leadMs), to: instant(end + tailMs) };
  return { from: begin, to: end, range };
}

function instant(at: number): string {
  return sortableTime(instantWithinYears(at));
}
