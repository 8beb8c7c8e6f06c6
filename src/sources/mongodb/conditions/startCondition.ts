import type { Document } from 'bson';
import type { Start } from '../../../dataset/Position.js';
import type { MongodbDataset } from '../MongodbDataset.js';
import { allOf } from './allOf.js';
import { readToken } from './mongoToken.js';
import { nativeBounds } from './nativeBounds.js';
import { timeType } from './timeType.js';
import { leadsIntoList, valueExpression } from './valueExpression.js';

const NEVER: Document = { $expr: false };

/**
 * The condition for documents strictly behind a start, newest first, those without time last. Of
 * those that date themselves by a text it lets some pass that are not.
 */
export function startCondition(
  start: Start,
  { timePath, keyPath, unit }: MongodbDataset,
): Document {
  if (timePath === undefined) {
    if (start.token === undefined) return start.inclusive ? {} : NEVER;
    return isBefore(keyPath, readToken(start.token).key);
  }
  if (start.token !== undefined) {
    const { time, key } = readToken(start.token);
    if (time === null) return allOf(undated(timePath), isBefore(keyPath, key));
    if (typeof time !== 'string') {
      const others = nativeBounds(start.time, '$lte', unit);
      others.delete(timeType(time) ?? 'date');
      return {
        $or: [
          { [timePath]: { $lt: time } },
          { [timePath]: time, ...isBefore(keyPath, key) },
          ...[...others.values()].map((bound) => ({ [timePath]: bound })),
          undated(timePath),
        ],
      };
    }
  }
  const isInclusive = start.token !== undefined || start.inclusive;
  if (start.time === '') return isInclusive ? undated(timePath) : NEVER;
  const bounds = nativeBounds(start.time, isInclusive ? '$lte' : '$lt', unit);
  return {
    $or: [...[...bounds.values()].map((one) => ({ [timePath]: one })), undated(timePath)],
  };
}

/** Queries look for a place in a list in its items, too, where nothing has it. */
function undated(timePath: string): Document {
  if (!leadsIntoList(timePath)) return { [timePath]: null };
  return { $expr: { $lte: [valueExpression(`$${timePath}`), null] } };
}

/** Keys may be of several types: only expressions compare one type with another. */
function isBefore(keyPath: string, key: unknown): Document {
  return { $expr: { $lt: [valueExpression(`$${keyPath}`), { $literal: key }] } };
}
