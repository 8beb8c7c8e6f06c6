import type { Fault } from './Fault.js';

/** Years that nobody has outlived; the longest life that is proven was 122. */
const LONGEST_LIFE = 123;
const PLACEHOLDERS: ReadonlySet<string> = new Set(['1900-01-01', '1901-01-01', '1899-12-30']);

/** What is wrong with a day of birth (`YYYY-MM-DD`), if anything. */
export function checkBirthDate(day: string, today: string): Fault | undefined {
  if (PLACEHOLDERS.has(day)) return { reason: 'PLACEHOLDER', expected: 'a day of birth' };
  const earliest = `${Number(today.slice(0, 4)) - LONGEST_LIFE}${today.slice(4)}`;
  if (day > today || day < earliest) {
    return { reason: 'IMPLAUSIBLE', expected: `a day of the last ${LONGEST_LIFE} years` };
  }
  return undefined;
}
