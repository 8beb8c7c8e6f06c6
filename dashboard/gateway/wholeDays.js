const DAY_MS = 86_400_000;

/**
 * The window of a report: whole days in UTC, so that everybody who looks today has the same report.
 * @param {number} days
 */
export function wholeDays(days) {
  const to = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const iso = (/** @type {number} */ ms) => new Date(ms).toISOString();
  return { from: iso(to - days * DAY_MS), to: iso(to) };
}
