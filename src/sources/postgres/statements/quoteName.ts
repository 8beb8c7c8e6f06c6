/** Quotes a name of SQL; `schema.table` and `alias.column` keep their parts. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}
