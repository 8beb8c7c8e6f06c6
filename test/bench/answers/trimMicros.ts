/** `2026-01-01T00:00:00.123000` as an instant with milliseconds; with microseconds where it has some. */
export function trimMicros(text: string): string {
  return `${text.endsWith('000') ? text.slice(0, -3) : text}Z`;
}
