import type { Collection, Document } from 'mongodb';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import type { Capabilities } from '../Capabilities.js';
import { withoutCutGroup } from '../databases/withoutCutGroup.js';
import type { FullRead } from '../FullRead.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowCounts } from '../RowGroup.js';
import { readKey } from '../readKey.js';
import { readRow } from '../readRow.js';
import type { ResilienceOptions } from '../resilience/resilienceOptions.js';
import type { ScanChange } from '../ScanChange.js';
import type { Slice } from '../Slice.js';
import type { SoughtIdentifier, Source, StreamRange, WatchRange, Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { StreamPage } from '../StreamPage.js';
import { toScanChange } from '../toScanChange.js';
import type { WatchPage } from '../WatchPage.js';
import type { RowWriter } from '../writing/RowWriter.js';
import { checkCollection } from './checkCollection.js';
import { allOf } from './conditions/allOf.js';
import { behindKey } from './conditions/behindKey.js';
import { findCondition } from './conditions/findCondition.js';
import { keyVariants } from './conditions/keyVariants.js';
import { readToken, writeToken } from './conditions/mongoToken.js';
import { searchCondition } from './conditions/searchCondition.js';
import { streamConditions } from './conditions/streamConditions.js';
import type { TextOrder } from './conditions/timeForms.js';
import { lastTimeType, timeType } from './conditions/timeType.js';
import { behindCondition, watchCondition } from './conditions/watchCondition.js';
import { countDocuments } from './countDocuments.js';
import type { OwnedDocuments } from './documentsByLane.js';
import { findFullRead } from './findFullRead.js';
import type { MongodbOptions } from './MongodbConfig.js';
import { MongodbConnection } from './MongodbConnection.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { createMongodbWriter } from './MongodbWriter.js';
import { mongodbCapabilities } from './mongodbCapabilities.js';
import { plainValue } from './plainValue.js';
import { joinGroups, readGroups } from './readGroups.js';
import { type LaneReading, readLanes } from './readLanes.js';

const PAGE_SIZE = 2_000;
const FIND_LIMIT = 100;

/** A MongoDB database as a source. */
export class MongodbSource implements Source {
  readonly name: string;
  readonly kind = 'mongodb';
  readonly deadlineMs: number;
  readonly resilience: ResilienceOptions;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly writer: RowWriter | undefined;
  readonly #datasets: ReadonlyMap<string, MongodbDataset>;
  readonly #connection: MongodbConnection;
  /** Datasets of which some documents date themselves by texts. */
  readonly #textOrders = new Map<string, TextOrder>();

  constructor(name: string, options: MongodbOptions, datasets: readonly MongodbDataset[]) {
    this.name = name;
    this.deadlineMs = options.deadlineMs;
    this.resilience = options;
    this.#connection = new MongodbConnection(options);
    this.writer = createMongodbWriter(options, datasets);
    this.#datasets = new Map(datasets.map((dataset) => [dataset.name, dataset]));
    this.capabilities = new Map(
      datasets.map((dataset) => [dataset.name, mongodbCapabilities(dataset, options.poolSize)]),
    );
  }

  async probe(context: ReadContext): Promise<void> {
    await this.#connection.run(context, (database) => database.command({ ping: 1 }));
  }

  prepare(context: ReadContext): Promise<void> {
    return this.probe(context);
  }

  check(name: string, context: ReadContext): Promise<readonly ConfigProblem[] | undefined> {
    return checkCollection(this.#dataset(name).collection, this.#connection, context);
  }

  findFullRead(name: string, context: ReadContext): Promise<FullRead | undefined> {
    return findFullRead(this.#dataset(name), this.#connection, context);
  }

  async read(
    name: string,
    lanes: readonly string[],
    window: Window,
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Slice>> {
    const dataset = this.#dataset(name);
    const reading: LaneReading = {
      dataset,
      window,
      aggregate: (pipeline) => this.#aggregate(dataset, pipeline, context),
      read: (document, lane) => this.#row(dataset, document, lane, context),
      tokenOf: (document) => tokenOf(dataset, document),
    };
    return readLanes(reading, lanes, this.#textOrders);
  }

  async get(
    name: string,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const dataset = this.#dataset(name);
    const sought = { [dataset.keyPath]: { $in: keys.flatMap(keyVariants) } };
    const found = await this.#find(dataset, sought, keys.length, context);
    return new Map(
      found.map((document) => {
        const [lane] = dataset.lanesOf(document);
        const row = this.#row(dataset, document, lane, context);
        const unreadable = new SourceError('SOURCE_BAD_RESPONSE', 'the row cannot be read');
        return [readKey(dataset.reader.key(document)) ?? '', row ?? unreadable];
      }),
    );
  }

  async find(
    identifiers: readonly SoughtIdentifier[],
    context: ReadContext,
  ): Promise<readonly Row[]> {
    const dataset = this.#dataset('profiles');
    const condition = findCondition(dataset.mapping, identifiers);
    if (condition === undefined) return [];
    const found = await this.#find(dataset, condition, FIND_LIMIT, context);
    return found.flatMap((document) => this.#row(dataset, document, undefined, context) ?? []);
  }

  async search(text: string, limit: number, context: ReadContext): Promise<Slice> {
    const dataset = this.#dataset('profiles');
    const found = await this.#find(dataset, searchCondition(dataset, text), limit + 1, context);
    const within = found.slice(0, limit);
    const rows = within.flatMap((one) => this.#row(dataset, one, undefined, context) ?? []);
    return { rows, hasMore: found.length > limit, droppedRows: within.length - rows.length };
  }

  async *scan(
    resume: string | undefined,
    context: ReadContext,
  ): AsyncIterable<readonly ScanChange[]> {
    const dataset = this.#dataset('profiles');
    let after = resume;
    for (;;) {
      const behind = after === undefined ? {} : behindKey(dataset.ownerPath, readToken(after).key);
      const found = await this.#find(dataset, behind, PAGE_SIZE, context);
      const recordOf = (document: Document) => readKey(plainValue(dataset.rawOwner(document)));
      const changes = withoutCutGroup(found, recordOf, PAGE_SIZE).map((document): ScanChange => {
        const row = this.#row(dataset, document, undefined, context);
        const owner = dataset.rawOwner(document);
        const token = writeToken({ time: null, key: owner ?? null });
        return toScanChange(row as ProfileRow | undefined, recordOf(document), token);
      });
      if (changes.length > 0) yield changes;
      const last = changes.at(-1)?.resume;
      if (found.length < PAGE_SIZE || last === undefined) return;
      if (last === after) throw new SourceError('SOURCE_BAD_RESPONSE', 'lists in place of keys');
      after = last;
    }
  }

  async watch(name: string, range: WatchRange, context: ReadContext): Promise<WatchPage> {
    const dataset = this.#dataset(name);
    const condition = watchCondition(dataset, range);
    const found = await this.#oldest(dataset, condition, range.limit, context);
    const { read, droppedRows } = this.#owned(dataset, found, context);
    const rows = read.filter(({ position }) => position.time >= range.from);
    const last = found.at(-1);
    if (found.length < range.limit || last === undefined) return { rows, droppedRows };
    const token = tokenOf(dataset, last);
    // Dates come behind numbers and texts, and these in no order that is known.
    const isInOrder = timeType(dataset.rawTime(last)) === lastTimeType(dataset.unit);
    const time = isInOrder ? (rows.at(-1)?.position.time ?? '') : '';
    return { rows, droppedRows, next: { time, token } };
  }

  async *stream(name: string, range: StreamRange, context: ReadContext): AsyncIterable<StreamPage> {
    const dataset = this.#dataset(name);
    for (const within of streamConditions(dataset, range)) {
      let behind: Document = {};
      for (;;) {
        const condition = allOf(within, behind);
        const found = await this.#oldest(dataset, condition, PAGE_SIZE, context);
        const { read, droppedRows } = this.#owned(dataset, found, context);
        const rows = read.filter(({ position: { time } }) => time >= range.from && time < range.to);
        if (found.length > 0) yield { rows, droppedRows };
        const last = found.at(-1);
        if (found.length < PAGE_SIZE || last === undefined) break;
        behind = behindCondition(dataset, tokenOf(dataset, last));
      }
    }
  }

  aggregate(
    name: string,
    lanes: readonly string[],
    fields: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, RowCounts>> {
    const dataset = this.#dataset(name);
    return countDocuments(dataset, fields, lanes, this.#connection, context);
  }

  estimate(context: ReadContext): Promise<number | undefined> {
    const { collection } = this.#dataset('profiles');
    return this.#connection.run(context, (database, { maxTimeMS }) =>
      database.collection(collection).estimatedDocumentCount({ maxTimeMS }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.#connection.close(), this.writer?.close()]);
  }

  #dataset(name: string): MongodbDataset {
    const dataset = this.#datasets.get(name);
    if (dataset === undefined) throw new Error(`Source ${this.name} has no dataset ${name}.`);
    return dataset;
  }

  async #aggregate(
    { name, collection, open }: MongodbDataset,
    pipeline: Document[],
    context: ReadContext,
  ): Promise<OwnedDocuments[]> {
    const found = await this.#connection.run(context, (database, options) =>
      readGroups(database.collection(collection), pipeline, options),
    );
    const groups = joinGroups(found);
    const rows = groups.reduce((sum, { documents }) => sum + documents.length, 0);
    context.onCall({ dataset: name, rows });
    return groups.map((group) => ({ ...group, documents: group.documents.map(open) }));
  }

  async #find(
    dataset: MongodbDataset,
    condition: Document,
    limit: number,
    context: ReadContext,
  ): Promise<Document[]> {
    const found = await this.#connection.run(context, (database, options) => {
      const collection: Collection = database.collection(dataset.collection);
      const all = collection.find(allOf(condition, dataset.where), options).limit(limit);
      // MongoDB sorts by no member whose name begins with a dollar, as that of a reference does.
      const isSorted = dataset.name === 'profiles';
      return (isSorted ? all.sort({ [dataset.ownerPath]: 1 }) : all).toArray();
    });
    context.onCall({ dataset: dataset.name, rows: found.length });
    return found.map(dataset.open);
  }

  async #oldest(
    { name, collection, timePath, keyPath, where, open }: MongodbDataset,
    condition: Document,
    limit: number,
    context: ReadContext,
  ): Promise<Document[]> {
    if (timePath === undefined) throw new Error(`No time to order ${name} by.`);
    const found = await this.#connection.run(context, (database, options) =>
      database
        .collection(collection)
        .find(allOf(condition, where), options)
        .sort({ [timePath]: 1, [keyPath]: 1 })
        .limit(limit)
        .toArray(),
    );
    context.onCall({ dataset: name, rows: found.length });
    return found.map(open);
  }

  /** The rows of each owner of documents, and how many documents are none's. */
  #owned(
    dataset: MongodbDataset,
    found: readonly Document[],
    context: ReadContext,
  ): { readonly read: readonly Row[]; readonly droppedRows: number } {
    const rowsOf = found.map((one) =>
      dataset.lanesOf(one).flatMap((lane) => this.#row(dataset, one, lane, context) ?? []),
    );
    return { read: rowsOf.flat(), droppedRows: rowsOf.filter((rows) => rows.length === 0).length };
  }

  #row(
    dataset: MongodbDataset,
    document: Document,
    lane: string | undefined,
    context: ReadContext,
  ): Row | undefined {
    const { name, reader } = dataset;
    return readRow(reader, document, lane, tokenOf(dataset, document), this, name, context);
  }
}

function tokenOf({ rawTime, rawKey }: MongodbDataset, document: Document): string {
  return writeToken({ time: rawTime(document), key: rawKey(document) });
}
