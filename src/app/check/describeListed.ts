import type { NormalisationRules } from '../../identity/identifiers/normaliseIdentifier.js';
import {
  describeIdentifier,
  normaliseIdentifier,
} from '../../identity/identifiers/normaliseIdentifier.js';
import { groupBy } from '../../lib/groupBy.js';
import { describeProblems } from './describeProblems.js';
import type { MappingProblem } from './Finding.js';
import type { Listed } from './listRecords.js';
import type { Told } from './Told.js';

/** Of fewer values nobody can tell whether they are the wrong ones, or bad ones. */
const ENOUGH = 3;
/** Without these a row is no record, and nothing else is read of it. */
const KEYS: ReadonlySet<string> = new Set(['recordId', 'id']);

/** What the records that a source listed say of the mapping of its profiles. */
export function describeListed(
  { rows, gone, collected }: Listed,
  mapping: Readonly<Record<string, unknown>>,
  rules: NormalisationRules,
): Told {
  const lost = collected.problems.filter(({ field }) => rows.length === 0 || KEYS.has(field));
  const problems = [...describeProblems(lost)];
  const notes: MappingProblem[] = [];
  if (rows.length === 0 && gone > 0) {
    const field = mapping.deleted === undefined ? 'mergedInto' : 'deleted';
    const message = `by it, all ${gone} records that the source lists are no more`;
    problems.push({ field, message });
  }
  const several = [...groupBy(rows, ({ owner }) => owner).values()].filter(
    ({ length }) => length > 1,
  );
  if (several.length > 0) {
    const message = `${several.length} of the first records have several rows each, of which one counts: expected one row per record`;
    notes.push({ field: 'recordId', message });
  }
  for (const type of rows.length === 0 ? [] : Object.keys(mapping.identifiers ?? {})) {
    const field = `identifiers.${type}`;
    const written = rows.flatMap(({ identifiers = [] }) =>
      identifiers.filter((one) => one.type === type).map(({ value }) => value),
    );
    const odd = written.filter((one) => normaliseIdentifier(type, one, rules) === undefined);
    const all = written.length;
    if (all === 0) {
      notes.push({ field, message: `none of the first ${rows.length} records has one` });
    } else if (odd.length > 0) {
      const counts = odd.length === all ? `none of ${all} values` : `${all - odd.length} of ${all}`;
      const message = `${counts} can be one: expected ${describeIdentifier(type)}`;
      (odd.length === all && all >= ENOUGH ? problems : notes).push({ field, message });
    }
  }
  return { problems, notes };
}
