import type { Mapping } from '../../../config/expressions/Expression.js';
import { identifierLeaves } from '../../databases/identifierLeaves.js';
import type { SoughtIdentifier } from '../../Source.js';
import { handleSql } from '../handleSql.js';
import { fitsType } from './fitsType.js';
import { identifierSql } from './identifierSql.js';
import type { KeyTypes, ListType } from './KeyTypes.js';

/** Digits at the end of a telephone number that no usual spelling changes. */
const PHONE_DIGITS = 8;

/**
 * Conditions for rows that may carry one of the identifiers. They let spellings pass that the
 * normalisation folds; what they find beside is sorted out by whoever normalises the rows.
 */
export function findConditions(
  mapping: Mapping,
  identifiers: readonly SoughtIdentifier[],
  lists: KeyTypes['lists'],
): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const possible = identifiers.filter(({ value }) => fitsType(value, 'text'));
  for (const [type, sought] of groupByType(possible)) {
    const columns = identifierLeaves(mapping, type).flatMap((leaf) => identifierSql(leaf) ?? []);
    if (columns.length === 0) continue;
    const parameter = `$${values.push(sought.map((value) => foldValue(type, value)))}::text[]`;
    for (const sql of columns) {
      const list = lists.get(sql);
      const matches = (value: string) => `${foldColumn(type, value)} = ANY(${parameter})`;
      conditions.push(
        list === undefined
          ? matches(`${sql}::text`)
          : `EXISTS (SELECT FROM ${items(sql, list)} AS item(value) WHERE ${matches('item.value::text')})`,
      );
    }
  }
  return { conditions, values };
}

/** A FROM item with the values that one value of a column holds. */
function items(sql: string, list: ListType): string {
  if (list === 'ARRAY') return `unnest(${sql})`;
  const json = `${sql}::jsonb`;
  return `jsonb_array_elements_text(CASE jsonb_typeof(${json}) WHEN 'array' THEN ${json} ELSE jsonb_build_array(${json}) END)`;
}

/** A column as it is compared: without what spellings differ in. */
function foldColumn(type: string, column: string): string {
  switch (type) {
    case 'PHONE':
      return `right(regexp_replace(${column}, '\\D', '', 'g'), ${PHONE_DIGITS})`;
    case 'LOYALTY_NUMBER':
    case 'CUSTOMER_NUMBER':
      return `lower(regexp_replace(${column}, '[\\s./-]', '', 'g'))`;
    case 'SOCIAL_HANDLE':
      return handleSql(column);
    default:
      return `lower(btrim(${column}))`;
  }
}

/** A normalised value in the same form. */
function foldValue(type: string, value: string): string {
  return type === 'PHONE' ? value.replaceAll(/\D/g, '').slice(-PHONE_DIGITS) : value.toLowerCase();
}

function groupByType(identifiers: readonly SoughtIdentifier[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { type, value } of identifiers) groups.set(type, [...(groups.get(type) ?? []), value]);
  return groups;
}
