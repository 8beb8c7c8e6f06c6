/** Conditions for rows of which some column has each of the words of a text. */
export function searchConditions(
  columns: readonly string[],
  text: string,
): { conditions: string[]; values: string[] } {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const values = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const conditions = values.map(
    (_, index) => `(${columns.map((sql) => `${sql}::text ILIKE $${index + 1}`).join(' OR ')})`,
  );
  return { conditions, values };
}
