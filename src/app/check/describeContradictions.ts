import { isDeepStrictEqual } from 'node:util';
import { localKey } from '../../dataset/localKey.js';
import type { Row } from '../../dataset/Row.js';
import type { MappingProblem } from './Finding.js';

/** What the rows of several records say against the mapping that they were read by. */
export function describeContradictions(lanes: readonly (readonly Row[])[]): MappingProblem[] {
  const told = lanes.filter((rows) => rows.length > 0);
  const unordered = told.filter((rows) => !isNewestFirst(rows)).length;
  const same = told.filter((rows) => told.some((other) => other !== rows && isSame(rows, other)));
  const problems: MappingProblem[] = [];
  if (unordered > 0) {
    const counts = `${unordered} of ${told.length} records`;
    const message = `rows do not come newest first (${counts}): leave \`order\` out, or have the API sort them`;
    problems.push({ field: 'order', message });
  }
  if (same.length > told.length / 2) {
    const message = `the very same rows came for ${same.length} records: does the API heed what names the record?`;
    problems.push({ field: '', message });
  }
  return problems;
}

function isNewestFirst(rows: readonly Row[]): boolean {
  return rows.every(({ position }, place) => {
    const before = rows[place - 1];
    return before === undefined || before.position.time >= position.time;
  });
}

function isSame(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && isDeepStrictEqual(some.map(said), others.map(said));
}

/** A row without what it has of the record that it was asked for. */
function said({ owner: _owner, position: _position, ...row }: Row): object {
  return { ...row, key: localKey(row.key), ownRecordId: undefined };
}
