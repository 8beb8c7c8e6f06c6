/** Days of a month, which is 1 to 12. */
export function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return month < 8 ? 30 + (month % 2) : 31 - (month % 2);
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
