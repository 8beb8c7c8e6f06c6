import { isExpression } from '../../config/expressions/Expression.js';
import { templateParts } from '../../config/expressions/templateParts.js';
import type { Row } from '../../dataset/Row.js';
import type { MappingProblem } from './Finding.js';

/** Templates that come to nothing in some rows, as one of their parts has no value there. */
export function describeTemplates(
  mapping: Readonly<Record<string, unknown>>,
  rows: readonly Row[],
): MappingProblem[] {
  return Object.entries(mapping).flatMap(([field, mapped]) => {
    if (!isExpression(mapped) || mapped.is !== 'template') return [];
    const needed = templateParts(mapped.text).flatMap((part) =>
      typeof part === 'string' || part.mayBeMissing ? [] : [part.leaf],
    );
    const empty = rows.filter((row) => (row as Row & Record<string, unknown>)[field] === null);
    if (needed.length < 2 || empty.length === 0) return [];
    const advice = `one that may be missing is written \`{${needed[0]}?}\``;
    const message = `nothing in ${empty.length} of ${rows.length} rows, as a part of the template has no value there; ${advice}`;
    return [{ field, message }];
  });
}
