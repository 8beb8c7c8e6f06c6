const NO: ReadonlySet<unknown> = new Set(['', '0', 'f', 'false', 'n', 'no']);

/** Whether an API says that there is another page: by a truth value, a word for one, or how many rows are left. */
export function saysMore(value: unknown): boolean {
  return typeof value === 'string' ? !NO.has(value.trim().toLowerCase()) : Boolean(value);
}
