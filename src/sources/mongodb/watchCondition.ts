import type { Document } from 'bson';
import type { WatchRange } from '../Source.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { readToken } from './mongoToken.js';
import { nativeBound } from './nativeBound.js';

/** The condition for documents from an instant on, or behind one, in the order of BSON. */
export function watchCondition(dataset: MongodbDataset, { from, after }: WatchRange): Document {
  if (after === undefined) return { $or: fromConditions(dataset, from) };
  const behind = behindCondition(dataset, after.token);
  const later = laterTypes(dataset, from, after.token);
  return later === undefined ? behind : { $or: [behind, later] };
}

/**
 * The condition for documents that date themselves by a type which comes behind that of another
 * document: texts come before dates, whatever instants they name. Undefined where there is no such type.
 */
export function laterTypes(
  dataset: MongodbDataset,
  from: string,
  token: string,
): Document | undefined {
  const [dates, texts] = fromConditions(dataset, from);
  return texts !== undefined && typeof readToken(token).time === 'string' ? dates : undefined;
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
      { [timePath]: time, $expr: { $gt: [`$${keyPath}`, { $literal: key }] } },
    ],
  };
}

function fromConditions(dataset: MongodbDataset, from: string): Document[] {
  return nativeBound(from, '$gte', dataset);
}
