import { sortableTime } from '../dataset/Position.js';

const DAY_MS = 86_400_000;

/** The instant so many days before another, as a sortable time. */
export function daysBefore(days: number, now: Date): string {
  return sortableTime(new Date(now.getTime() - days * DAY_MS).toISOString());
}
