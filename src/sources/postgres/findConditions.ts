import { isExpression, type Mapped, type Mapping } from '../../config/expressions/Expression.js';
import type { SoughtIdentifier } from '../Source.js';
import { columnSql } from './PostgresLeaves.js';

/** Digits at the end of a telephone number that no usual spelling changes. */
const PHONE_DIGITS = 8;

/**
 * Conditions for rows that may carry one of the identifiers. They let spellings pass that the
 * normalisation folds; what they find beside is sorted out by whoever normalises the rows.
 */
export function findConditions(
  mapping: Mapping,
  identifiers: readonly SoughtIdentifier[],
): { conditions: string[]; values: unknown[] } {
  const columns = (mapping.identifiers ?? {}) as Mapping;
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const [type, sought] of groupByType(identifiers)) {
    const parameter = `$${values.length + 1}::text[]`;
    const leaves = [columns[type] ?? []].flat().filter(isColumn);
    if (leaves.length === 0) continue;
    for (const leaf of leaves) {
      const column = `${columnSql(leaf, 't')}::text`;
      conditions.push(
        type === 'PHONE'
          ? `right(regexp_replace(${column}, '\\D', '', 'g'), ${PHONE_DIGITS}) = ANY(${parameter})`
          : `lower(btrim(${column})) = ANY(${parameter})`,
      );
    }
    values.push(
      sought.map((value) => (type === 'PHONE' ? lastDigits(value) : value.toLowerCase())),
    );
  }
  return { conditions, values };
}

function groupByType(identifiers: readonly SoughtIdentifier[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { type, value } of identifiers) groups.set(type, [...(groups.get(type) ?? []), value]);
  return groups;
}

function lastDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '').slice(-PHONE_DIGITS);
}

function isColumn(mapped: unknown): mapped is string {
  return (
    typeof mapped === 'string' ||
    (isExpression(mapped as Mapped) && (mapped as { is: string }).is === 'sql')
  );
}
