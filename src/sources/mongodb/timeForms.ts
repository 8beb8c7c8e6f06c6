import type { Document } from 'bson';
import type { OwnedDocuments } from './documentsByLane.js';

/** Instants of UTC, which of one length sort as texts in the order of what they say. */
const UTC = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z$';
const IN_ORDER = /^utc\d+$/;
const TEXT = /^utc|^string$/;

/** The expression for how a document dates itself: the name of a BSON type, or `utc` and a length. */
export function timeForm(timePath: string): Document {
  const time = `$${timePath}`;
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

/** The order of documents of which some date themselves by texts; undefined where none does. */
export function textOrder(groups: readonly OwnedDocuments[]): TextOrder | undefined {
  const forms = new Set(groups.flatMap(({ forms }) => forms ?? []));
  const dated = [...forms].filter((form) => form !== 'null' && form !== 'missing');
  if (!dated.some((form) => TEXT.test(form))) return undefined;
  return dated.length === 1 && IN_ORDER.test(dated[0] ?? '') ? 'chronological' : 'other';
}
