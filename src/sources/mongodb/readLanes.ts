import type { Document } from 'bson';
import type { Row } from '../../dataset/Row.js';
import { emptySlice } from '../emptySlice.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { sliceFound } from '../sliceFound.js';
import { type TextOrder, textOrder } from './conditions/timeForms.js';
import { documentsByLane, type OwnedDocuments } from './documentsByLane.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { readPipeline } from './readPipeline.js';
import { sliceWritten } from './sliceWritten.js';

/** Documents of a lane that are read, where only what they say tells which are the newest; and where those do not tell. */
const MOST_WRITTEN = [2_000, 20_000];

/** How the rows of lanes are read. */
export interface LaneReading {
  readonly dataset: MongodbDataset;
  readonly window: Window;
  aggregate(pipeline: Document[]): Promise<readonly OwnedDocuments[]>;
  read(document: Document, lane: string): Row | undefined;
  tokenOf(document: Document): string;
}

/**
 * Reads the newest rows of lanes. `known` has the datasets of which some documents date themselves by
 * texts: what lies within bounds only they themselves can say, and which are the newest, unless all
 * say it in one form.
 */
export async function readLanes(
  reading: LaneReading,
  lanes: readonly string[],
  known: Map<string, TextOrder>,
): Promise<Map<string, Slice>> {
  const { dataset, window } = reading;
  const order = known.get(dataset.name);
  if (order === undefined || (order === 'chronological' && isUnbounded(window))) {
    const groups = await reading.aggregate(readPipeline(dataset, lanes, window, window.limit + 1));
    const found = textOrder(groups, dataset.unit);
    if (found !== undefined) known.set(dataset.name, found);
    if (found === undefined || (found === 'chronological' && isUnbounded(window))) {
      return slicesOf(reading, lanes, groups, (documents, lane) =>
        sliceFound(documents, window.limit, {
          read: (document) => reading.read(document, lane),
          tokenOf: reading.tokenOf,
        }),
      );
    }
  }
  const answer = new Map<string, Slice>();
  let unread = lanes;
  for (const enough of MOST_WRITTEN) {
    const slices = await readWritten(reading, unread, Math.max(enough, window.limit) + 1);
    for (const [lane, slice] of slices) answer.set(lane, slice);
    unread = unread.filter((lane) => answer.get(lane)?.cut === true);
    if (unread.length === 0) break;
  }
  return answer;
}

function isUnbounded({ from, to, starts }: Window): boolean {
  return from === undefined && to === undefined && (starts === undefined || starts.size === 0);
}

async function readWritten(
  reading: LaneReading,
  lanes: readonly string[],
  most: number,
): Promise<Map<string, Slice>> {
  const { dataset, window } = reading;
  const groups = await reading.aggregate(readPipeline(dataset, lanes, window, most));
  return slicesOf(reading, lanes, groups, (documents, lane) =>
    sliceWritten(documents, {
      window,
      start: window.starts?.get(lane),
      most,
      dataset,
      read: (document) => reading.read(document, lane),
    }),
  );
}

function slicesOf(
  { dataset }: LaneReading,
  lanes: readonly string[],
  groups: readonly OwnedDocuments[],
  slice: (documents: readonly Document[], lane: string) => Slice,
): Map<string, Slice> {
  const answer = new Map<string, Slice>(lanes.map((lane) => [lane, emptySlice]));
  for (const [lane, documents] of documentsByLane(dataset, groups, lanes)) {
    if (answer.has(lane)) answer.set(lane, slice(documents, lane));
  }
  return answer;
}
