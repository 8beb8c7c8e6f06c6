/**
 * An instant as a field for local dates and times holds it, to the minute.
 * @param {Date} date
 */
export function localTime(date) {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
