import type { Document } from 'bson';
import type { Mapping } from '../../config/expressions/Expression.js';
import { escapeRegex } from '../../lib/escapeRegex.js';
import type { SoughtIdentifier } from '../Source.js';

/** Digits at the end of a telephone number that no usual spelling changes. */
const PHONE_DIGITS = 8;

/**
 * Documents that may carry one of the identifiers, in any usual spelling; undefined where none of
 * the types is mapped to a path.
 */
export function findCondition(
  mapping: Mapping,
  identifiers: readonly SoughtIdentifier[],
): Document | undefined {
  const paths = (mapping.identifiers ?? {}) as Mapping;
  const conditions = identifiers.flatMap(({ type, value }) =>
    [paths[type] ?? []]
      .flat()
      .filter((path): path is string => typeof path === 'string')
      .map((path) => ({
        [path.replaceAll('[*]', '').replace(/^\$\.?/, '')]: {
          $in: [
            value,
            new RegExp(type === 'PHONE' ? phonePattern(value) : textPattern(value), 'i'),
          ],
        },
      })),
  );
  return conditions.length === 0 ? undefined : { $or: conditions };
}

function textPattern(value: string): string {
  return `^\\s*${escapeRegex(value)}\\s*$`;
}

function phonePattern(value: string): string {
  return `${[...value.replaceAll(/\D/g, '').slice(-PHONE_DIGITS)].join('\\D*')}\\D*$`;
}
