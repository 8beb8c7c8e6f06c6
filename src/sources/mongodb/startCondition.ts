import type { Document } from 'bson';
import type { Start } from '../../dataset/Position.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { readToken } from './mongoToken.js';
import { nativeBound } from './nativeBound.js';

const NEVER: Document = { $expr: false };

/** The condition for documents strictly behind a start, newest first, those without time last. */
export function startCondition(start: Start, dataset: MongodbDataset): Document {
  const { timePath, keyPath } = dataset;
  if (timePath === undefined) {
    if (start.token === undefined) return start.inclusive ? {} : NEVER;
    return isBefore(keyPath, readToken(start.token).key);
  }
  if (start.token !== undefined) {
    const { time, key } = readToken(start.token);
    if (time === null) return { [timePath]: null, ...isBefore(keyPath, key) };
    return {
      $or: [
        { [timePath]: { $lt: time } },
        { [timePath]: time, ...isBefore(keyPath, key) },
        { [timePath]: null },
      ],
    };
  }
  if (start.time === '') return start.inclusive ? { [timePath]: null } : NEVER;
  const older = nativeBound(start.time, start.inclusive ? '$lte' : '$lt', dataset);
  return { $or: [...older, { [timePath]: null }] };
}

/** Keys may be of several types: only expressions compare one type with another. */
function isBefore(keyPath: string, key: unknown): Document {
  return { $expr: { $lt: [`$${keyPath}`, { $literal: key }] } };
}
