import { sortableTime } from '../dataset/Position.js';
import { RequestError } from '../errors/RequestError.js';

const DAY_MS = 24 * 3_600_000;
/** A conversation goes on with what was last heard of three weeks ago at most. */
const LEAD_MS = 21 * DAY_MS;
/** How long is looked at what became of a conversation. */
const TAIL_MS = 30 * DAY_MS;

/** The stretch of time that a report is about. */
export interface ReportWindow {
  /** Inclusive, in milliseconds since 1970. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What is read for it, as `Position.time`. */
  readonly range: { readonly from: string; readonly to: string };
}

/** The window that arguments ask for, of so many days at most. */
export function reportWindow(from: string, to: string, longestDays: number): ReportWindow {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  if (!(begin < end)) {
    const message = `channelReport(from:, to:) expects \`from\` before \`to\`, got ${from} and ${to}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const days = (end - begin) / DAY_MS;
  if (days > longestDays) {
    const message = `channelReport(from:, to:) expects at most ${longestDays} days, got ${Math.ceil(days)}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const range = { from: instant(begin - LEAD_MS), to: instant(end + TAIL_MS) };
  return { from: begin, to: end, range };
}

function instant(at: number): string {
  return sortableTime(new Date(at).toISOString());
}
