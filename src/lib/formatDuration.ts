const UNITS = [
  [86_400_000, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
  [1_000, 'seconds'],
] as const;

/** A length of time in the largest unit that it is a whole number of: `2 hours`. */
export function formatDuration(ms: number): string {
  const [size, name] = UNITS.find(([unit]) => ms % unit === 0) ?? [1, 'milliseconds'];
  const count = ms / size;
  return `${count} ${count === 1 ? name.slice(0, -1) : name}`;
}
