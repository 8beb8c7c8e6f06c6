import { handleForms } from '../handleForms.js';

/** A text in SQL in the form in which handles are compared. */
export function handleSql(text: string): string {
  return handleForms.reduce(
    (sql, [pattern, form]) => `regexp_replace(${sql}, '${pattern}', '${form}')`,
    `lower(btrim(${text}))`,
  );
}
