import type { Document } from 'bson';
import type { WatchRange } from '../../Source.js';
import type { MongodbDataset } from '../MongodbDataset.js';
import { readToken } from './mongoToken.js';
import { nativeBounds } from './nativeBounds.js';
import { TIME_TYPES, timeType } from './timeType.js';
import { valueExpression } from './valueExpression.js';

/** The condition for documents from an instant on, or behind one, in the order of BSON. */
export function watchCondition(dataset: MongodbDataset, { from, after }: WatchRange): Document {
  const { timePath = '', unit } = dataset;
  const reached = after && timeType(readToken(after.token).time);
  // Texts come before dates, whatever instants they name.
  const later = [...nativeBounds(from, '$gte', unit)]
    .filter(
      ([type]) => reached === undefined || TIME_TYPES.indexOf(type) > TIME_TYPES.indexOf(reached),
    )
    .map(([, bound]) => ({ [timePath]: bound }));
  const behind = after === undefined ? [] : [behindCondition(dataset, after.token)];
  return { $or: [...behind, ...later] };
}

/** The condition for documents behind one, among those that date themselves by its type. */
export function behindCondition(
  { timePath = '', keyPath }: MongodbDataset,
  token: string,
): Document {
  const { time, key } = readToken(token);
  return {
    $or: [
      { [timePath]: { $gt: time } },
      // Keys may be of several types: only expressions compare one type with another.
      { [timePath]: time, $expr: { $gt: [valueExpression(`$${keyPath}`), { $literal: key }] } },
    ],
  };
}
