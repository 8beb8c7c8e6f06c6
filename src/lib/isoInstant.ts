const DAY_MS = 86_400_000;
/** Days whose dates are remembered: rows of a page share a few hundred. */
const REMEMBERED_DAYS = 10_000;

const dates = new Map<number, string>();
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** What `toISOString` says of an instant of whole milliseconds, in a quarter of its time. */
export function isoInstant(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY_MS);
  const ofDay = milliseconds - day * DAY_MS;
  const seconds = Math.floor(ofDay / 1000);
  const minutes = Math.floor(seconds / 60);
  const hour = twoDigits[Math.floor(minutes / 60)];
  const clock = `${hour}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
  return `${dateOf(day)}${clock}.${threeDigits[ofDay % 1000]}Z`;
}

/** The date of a day since 1970, with the `T` that comes behind it. */
function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length);
    if (dates.size >= REMEMBERED_DAYS) dates.clear();
    dates.set(day, date);
  }
  return date;
}
