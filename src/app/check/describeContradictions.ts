import { isDeepStrictEqual } from 'node:util';
import { localKey } from '../../dataset/localKey.js';
import type { Row } from '../../dataset/Row.js';
import type { MappingProblem } from './Finding.js';
import type { Told } from './Told.js';

/** What the rows of several records say against the mapping that they were read by. */
export function describeContradictions(lanes: readonly (readonly Row[])[]): Told {
  const told = lanes.filter((rows) => rows.length > 0);
  const unordered = told.filter((rows) => !isNewestFirst(rows)).length;
  const same = told.filter((rows) => told.some((other) => other !== rows && isSame(rows, other)));
  const byKey = new Map<string, Row>();
  const shared = told.filter((rows) => rows.filter((row) => isOther(row, byKey)).length > 0);
  const problems: MappingProblem[] = [];
  const notes: MappingProblem[] = [];
  if (unordered > 0) {
    const counts = `${unordered} of ${told.length} records`;
    const message = `rows do not come newest first (${counts}): leave \`order\` out, or have the API sort them`;
    problems.push({ field: 'order', message });
  }
  if (same.length > told.length / 2) {
    // Without times there is little that could differ: half of all may have consented to the same.
    if (same.some((rows) => rows.some(({ position }) => position.time !== ''))) {
      const message = `the very same rows came for ${same.length} records: does the API heed what names the record?`;
      problems.push({ field: '', message });
    } else {
      const message = `the rows of ${same.length} records differ in nothing but whose they are, in \`id\` neither`;
      notes.push({ field: '', message });
    }
  }
  if (shared.length > 0) {
    const message = `several rows have the same key (${shared.length} of ${told.length} records): expected one of its own for each`;
    problems.push({ field: 'id', message });
  }
  return { problems, notes };
}

function isNewestFirst(rows: readonly Row[]): boolean {
  return rows.every(({ position }, place) => {
    const before = rows[place - 1];
    return before === undefined || before.position.time >= position.time;
  });
}

/** Whether another row has the same key. */
function isOther(row: Row, byKey: Map<string, Row>): boolean {
  const known = byKey.get(row.key);
  if (known === undefined) byKey.set(row.key, row);
  // Documents of several people are each one's.
  return known !== undefined && !isDeepStrictEqual(said(row), said(known));
}

function isSame(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && isDeepStrictEqual(some.map(said), others.map(said));
}

/** A row without what it has of the record that it was asked for. */
function said({ owner: _owner, position: _position, ...row }: Row): object {
  return { ...row, key: localKey(row.key), ownRecordId: undefined };
}
