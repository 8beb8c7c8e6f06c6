import type { Document } from 'bson';
import type { Start } from '../../dataset/Position.js';
import type { Row } from '../../dataset/Row.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { sliceFound } from '../sliceFound.js';
import { compareValues } from './compareValues.js';
import { readToken } from './conditions/mongoToken.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** What a slice of such documents is made by. */
interface WrittenReader {
  readonly window: Window;
  readonly start: Start | undefined;
  /** So many documents were asked for: where there are as many, there may be others. */
  readonly most: number;
  readonly dataset: Pick<MongodbDataset, 'rawKey'>;
  read(document: Document): Row | undefined;
}

interface Written {
  readonly row: Row;
  readonly key: unknown;
}

/**
 * Makes a slice of documents that date themselves by texts, in whatever form and zone: their order,
 * and which of them lie within the window, is told by what they say.
 */
export function sliceWritten(
  documents: readonly Document[],
  { window, start, most, dataset, read }: WrittenReader,
): Slice {
  const all = documents.flatMap((document): Written[] => {
    const row = read(document);
    return row === undefined ? [] : [{ row, key: dataset.rawKey(document) }];
  });
  const sorted = all.toSorted(newestFirst);
  const within = sorted.filter((one) => isWithin(one, window) && isBehind(one, start));
  const slice = sliceFound(within, window.limit, {
    read: ({ row }) => row,
    tokenOf: ({ row }) => row.position.token,
  });
  const droppedRows = documents.length - all.length;
  if (documents.length < most) return { ...slice, droppedRows };
  // Those that MongoDB has as the oldest are: unless it orders texts otherwise than they mean.
  const isInOrder = sorted.every((one, place) => one === all[place]);
  const hasMore = within.length > 0;
  return { ...slice, droppedRows, hasMore, cut: !isInOrder || within.length <= window.limit };
}

function newestFirst(a: Written, b: Written): number {
  const [timeA, timeB] = [a.row.position.time, b.row.position.time];
  if (timeA !== timeB) return timeA < timeB ? 1 : -1;
  return compareValues(b.key, a.key);
}

function isWithin({ row: { position } }: Written, { from, to }: Window): boolean {
  if (from !== undefined && position.time < from) return false;
  return to === undefined || position.time < to;
}

function isBehind({ row: { position }, key }: Written, start: Start | undefined): boolean {
  if (start === undefined) return true;
  if (position.time !== start.time) return position.time < start.time;
  if (start.token === undefined) return start.inclusive;
  return compareValues(key, readToken(start.token).key) < 0;
}
