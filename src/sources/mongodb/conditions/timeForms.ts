import type { Document } from 'bson';
import type { OwnedDocuments } from '../documentsByLane.js';
import type { TimeUnit } from './TimeUnit.js';
import { valueExpression } from './valueExpression.js';

/** Instants of UTC, which of one length sort as texts in the order of what they say. */
const UTC = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z$';
const IN_ORDER = /^utc\d+$/;
const TEXT = /^utc|^string$/;
const NUMBER = /^(int|long|double|decimal)$/;

/** The expression for how a document dates itself: the name of a BSON type, or `utc` and a length. */
export function timeForm(timePath: string): Document {
  const time = valueExpression(`$${timePath}`);
  const isUtc = { $regexMatch: { input: time, regex: UTC } };
  const utc = { $concat: ['utc', { $toString: { $strLenCP: time } }] };
  return {
    $cond: [
      { $eq: [{ $type: time }, 'string'] },
      { $cond: [isUtc, utc, 'string'] },
      { $type: time },
    ],
  };
}

/** What order MongoDB has documents in that date themselves so: that of their instants, or another. */
export type TextOrder = 'chronological' | 'other';

/**
 * The order of documents of which some date themselves by texts, or some by numbers and others by
 * dates; undefined where all are of one type that MongoDB has in the order of their instants.
 */
export function textOrder(
  groups: readonly OwnedDocuments[],
  unit: TimeUnit | undefined,
): TextOrder | undefined {
  const forms = new Set(groups.flatMap(({ forms }) => forms ?? []).flatMap(readable(unit)));
  if (forms.size <= 1 && ![...forms].some((form) => TEXT.test(form))) return undefined;
  return forms.size === 1 && IN_ORDER.test([...forms][0] ?? '') ? 'chronological' : 'other';
}

/** Forms that can be read as times: of the others no document is a row. */
function readable(unit: TimeUnit | undefined): (form: string) => string | [] {
  return (form) => {
    if (unit === 'objectId') return form === 'objectId' ? form : [];
    if (form === 'date' || TEXT.test(form)) return form;
    if (NUMBER.test(form)) return unit === 'unix' || unit === 'unixMs' ? 'number' : [];
    return form === 'timestamp' && unit === 'bsonTimestamp' ? form : [];
  };
}
