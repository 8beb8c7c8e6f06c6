const OUTER = /\b(left|right|full)\b/i;
const FAR_SIDE = /\b(right|full)\b/i;
const FIRST_IS_T = /^\s*[\w.]+\s+(as\s+)?t\b/i;

/** Whether no outer join of a FROM clause can make a column null: the first table's, `t`, are not by a left one. */
export function isKeptByJoins(from: string, column: string): boolean {
  const isOfFirst = FIRST_IS_T.test(from.replaceAll('"', '')) && /^\(?"?t"?\./.test(column);
  return !(isOfFirst ? FAR_SIDE : OUTER).test(from);
}
