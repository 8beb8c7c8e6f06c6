/** Days that lie no further apart are of one person: relatives of one name are a generation apart. */
const MONTH_MS = 31 * 86_400_000;

/**
 * Whether two ISO 8601 days may be one that was written down wrongly once: a digit that is another,
 * two neighbouring digits or day and month that changed places, another century, as two digits of a year
 * tell none, or a day within the same month's time.
 */
export function isDateSlip(a: string, b: string): boolean {
  const [x, y] = [a, b].map((day) => day.replaceAll('-', '')) as [string, string];
  const differing = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  const [first = 0, second] = differing;
  if (second === undefined) return true;
  if (differing.length === 2 && second === first + 1 && isSwapped(x, y, first)) return true;
  if (x.slice(2) === y.slice(2)) return true;
  if (x.slice(0, 4) + x.slice(6) + x.slice(4, 6) === y) return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= MONTH_MS;
}

function isSwapped(x: string, y: string, at: number): boolean {
  return x[at] === y[at + 1] && x[at + 1] === y[at];
}
