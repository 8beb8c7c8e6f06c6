/**
 * A date as `yyyymmdd`, whether it was written `1971-06-24`, `19710624`, `24.6.1971` or with a time;
 * what is no date keeps its digits, so that it can still agree.
 */
export function normaliseDate(raw: string): string {
  const text = raw.trim();
  const yearFirst = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:\D|$)/u.exec(text);
  if (yearFirst !== null) return join(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?:\D|$)/u.exec(text);
  if (yearLast !== null) return join(yearLast[3], yearLast[2], yearLast[1]);
  return text.replaceAll(/\D+/gu, '');
}

function join(year = '', month = '', day = ''): string {
  return year + month.padStart(2, '0') + day.padStart(2, '0');
}
