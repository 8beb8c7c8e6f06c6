import type { Document } from 'bson';
import type { Mapping } from '../../../config/expressions/Expression.js';
import { escapeRegex } from '../../../lib/escapeRegex.js';
import { identifierLeaves } from '../../databases/identifierLeaves.js';
import type { SoughtIdentifier } from '../../Source.js';
import { keyVariants } from './keyVariants.js';

/** Digits at the end of a telephone number that no usual spelling changes. */
const PHONE_DIGITS = 8;

/** A name in quotes within a path, and each of its names. */
const QUOTED = /\[["']/;
const NAME = /\[["']([^"']*)["']\]|([^.[\]]+)/g;

/**
 * Documents that may carry one of the identifiers, in any usual spelling; undefined where none of
 * the types is mapped to a path.
 */
export function findCondition(
  mapping: Mapping,
  identifiers: readonly SoughtIdentifier[],
): Document | undefined {
  const conditions = identifiers.flatMap(({ type, value }) =>
    identifierLeaves(mapping, type)
      .filter((path) => typeof path === 'string')
      .map((path) =>
        QUOTED.test(path)
          ? quotedCondition(path, patternOf(type, value))
          : {
              [queryPath(path)]: {
                $in: [value, spellingsOf(type, value), ...numbersOf(type, value)],
              },
            },
      ),
  );
  return conditions.length === 0 ? undefined : { $or: conditions };
}

/** The condition for a member whose name has dots: queries take these for steps, expressions need not. */
function quotedCondition(path: string, regex: string): Document {
  const names = [...path.matchAll(NAME)].map(([, quoted, plain]) => quoted ?? plain);
  const value = names.reduce<unknown>(
    (input, name) => ({ $getField: { field: { $literal: name }, input } }),
    '$$ROOT',
  );
  const input = { $convert: { input: value, to: 'string', onError: '', onNull: '' } };
  return { $expr: { $regexMatch: { input, regex, options: 'i' } } };
}

/** A path as queries have it: they look into lists by themselves, at each of their items. */
function queryPath(path: string): string {
  return path.replaceAll(/\[(\*|-?\d+|[^[\]=]+=[^[\]]*)\]/g, '').replace(/^\$?\./, '');
}

/** The numbers that a value may be kept as; one of a telephone lacks zeros and prefixes in front. */
function numbersOf(type: string, value: string): unknown[] {
  const digits = type === 'PHONE' ? value.replaceAll(/\D/g, '') : value;
  const last = type === 'PHONE' ? Math.max(0, digits.length - PHONE_DIGITS) : 0;
  const texts = Array.from({ length: last + 1 }, (_, from) => digits.slice(from));
  return texts.flatMap((text) => keyVariants(text).filter((variant) => variant !== text));
}

/** All usual spellings of an identifier. */
export function spellingsOf(type: string, value: string): RegExp {
  return new RegExp(patternOf(type, value), 'i');
}

/** A pattern of all the spellings that normalisation folds, and of some more. */
function patternOf(type: string, value: string): string {
  switch (type) {
    case 'PHONE':
      return `${[...value.replaceAll(/\D/g, '').slice(-PHONE_DIGITS)].join('\\D*')}\\D*$`;
    case 'LOYALTY_NUMBER':
    case 'CUSTOMER_NUMBER':
      return `^\\s*${[...value].map(escapeRegex).join('[\\s./-]*')}\\s*$`;
    case 'SOCIAL_HANDLE':
      return handlePattern(value);
    default:
      return `^\\s*${escapeRegex(value)}\\s*$`;
  }
}

/** A handle with its network may stand there as the URL of a profile. */
function handlePattern(value: string): string {
  const [network, name] = value.split(':').map(escapeRegex);
  if (network === undefined || name === undefined) return `^\\s*@?${escapeRegex(value)}\\s*$`;
  const site = '(?:https?:\\/\\/)?[a-z.-]+\\/(?:in\\/)?';
  return `^\\s*(?:${network}:|${site})@?${name}\\/?(?:[?#].*)?\\s*$`;
}
