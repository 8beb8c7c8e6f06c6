import type { Document } from 'bson';
import { LaneFinder } from '../LaneFinder.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowCounts, RowGroup } from '../RowGroup.js';
import { readGroup } from '../readGroup.js';
import { readKey } from '../readKey.js';
import { countPipeline } from './countPipeline.js';
import { plainKey } from './keyText.js';
import type { MongodbConnection } from './MongodbConnection.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** Groups that one aggregation brings at most. */
const MOST_GROUPS = 20_000;

interface FoundGroup {
  readonly _id: Document;
  readonly rows: number;
  readonly undated: number;
  readonly first: unknown;
  readonly last: unknown;
}

/** Counts the documents of many lanes by the fields in which they are alike, in one aggregation. */
export async function countDocuments(
  dataset: MongodbDataset,
  fields: readonly string[],
  lanes: readonly string[],
  connection: MongodbConnection,
  context: ReadContext,
): Promise<Map<string, RowCounts>> {
  const { grouping, paths } = dataset.groupBy(fields);
  const pipeline = countPipeline(dataset, paths, lanes, MOST_GROUPS);
  const groups = await connection.run(context, (database, options) =>
    database.collection(dataset.collection).aggregate<FoundGroup>(pipeline, options).toArray(),
  );
  context.onCall({ dataset: dataset.name, rows: groups.length });
  const cut = groups.length > MOST_GROUPS;
  const found = new Map<string, { groups: RowGroup[]; droppedRows: number; cut: boolean }>();
  const finder = new LaneFinder(dataset.keyedBy, new Map(lanes.map((lane) => [lane, lane])));
  for (const lane of lanes) found.set(lane, { groups: [], droppedRows: 0, cut });
  for (const { _id, rows, undated, first, last } of groups) {
    const counts = found.get(finder.laneOf(readKey(plainKey(_id.owner)) ?? '') ?? '');
    if (counts === undefined) continue;
    const dated = rows - undated;
    counts.droppedRows += undated;
    if (dated === 0) continue;
    const at = (time: unknown) => likeDocument(dataset, paths, _id, time);
    const raw = { first: at(first), last: at(last), count: dated };
    const group = readGroup(grouping, raw, dataset, context);
    if (group === undefined) counts.droppedRows += dated;
    else counts.groups.push(group);
  }
  return found;
}

/** A document that has what a group is alike in, where its documents have it. */
function likeDocument(
  { timePath = '' }: MongodbDataset,
  paths: readonly string[],
  alike: Document,
  time: unknown,
): Document {
  const document: Document = {};
  for (const [place, path] of paths.entries()) setAt(document, path, alike[`g${place}`]);
  setAt(document, timePath, time);
  return document;
}

function setAt(document: Document, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = document;
  for (const name of names) {
    at[name] ??= {};
    at = at[name] as Document;
  }
  at[last] = value;
}
