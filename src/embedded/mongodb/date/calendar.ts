/** Milliseconds of the units whose length is fixed. */
export const unitMs = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
} as const;

/** The day of the year, from 1; like all here it reads the date's UTC fields. */
export function dayOfYear(date: Date): number {
  return dayNumber(date) - dayNumber(new Date(Date.UTC(date.getUTCFullYear(), 0, 1))) + 1;
}

/** Days since 1970-01-01. */
export function dayNumber(date: Date): number {
  return Math.floor(date.getTime() / unitMs.day);
}

/** The day of the week after ISO 8601: Monday is 1. */
export function isoDayOfWeek(date: Date): number {
  return date.getUTCDay() || 7;
}

/** Year and week after ISO 8601. */
export function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  // The week belongs to the year that its Thursday is in.
  const thursday = new Date(date.getTime() + (4 - isoDayOfWeek(date)) * unitMs.day);
  return {
    year: thursday.getUTCFullYear(),
    week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1,
  };
}

/** The week of the year; weeks begin on Sunday, days before the first Sunday are week 0. */
export function weekOfYear(date: Date): number {
  return Math.floor((dayOfYear(date) - 1 + 7 - date.getUTCDay()) / 7);
}

/** Adds calendar months; a day that the month does not have becomes its last one. */
export function addMonths(date: Date, months: number): Date {
  const result = new Date(date);
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months);
  const lastDay = new Date(result);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  result.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
  return result;
}
