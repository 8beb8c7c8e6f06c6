import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { Position } from '../../dataset/Position.js';
import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import type { Capabilities } from '../Capabilities.js';
import { withoutCutGroup } from '../databases/withoutCutGroup.js';
import { emptySlice } from '../emptySlice.js';
import type { FullRead } from '../FullRead.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowCounts } from '../RowGroup.js';
import { readRow } from '../readRow.js';
import type { ResilienceOptions } from '../resilience/resilienceOptions.js';
import type { ScanChange } from '../ScanChange.js';
import type { Slice } from '../Slice.js';
import type { SoughtIdentifier, Source, StreamRange, WatchRange, Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { StreamPage } from '../StreamPage.js';
import { sliceFound } from '../sliceFound.js';
import { toScanChange } from '../toScanChange.js';
import type { WatchPage } from '../WatchPage.js';
import type { RowWriter } from '../writing/RowWriter.js';
import { askByKeys } from './askByKeys.js';
import { askByTexts } from './askByTexts.js';
import { checkColumns } from './check/checkColumns.js';
import { findFullRead } from './check/findFullRead.js';
import type { Cells } from './connection/Cells.js';
import { PostgresConnection } from './connection/PostgresConnection.js';
import { countRows } from './countRows.js';
import { DescribedDatasets, type NamedKeys } from './DescribedDatasets.js';
import { estimateRecords } from './estimateRecords.js';
import type { PostgresOptions } from './PostgresConfig.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { createPostgresWriter } from './PostgresWriter.js';
import { postgresCapabilities } from './postgresCapabilities.js';
import { type AssembledRow, assembleRows } from './rows/assembleRows.js';
import { groupByLane } from './rows/groupByLane.js';
import { findConditions } from './statements/findConditions.js';
import { fitsType } from './statements/fitsType.js';
import type { LaneStatements } from './statements/LaneStatements.js';
import { ownCondition } from './statements/ownCondition.js';
import type { Statement } from './statements/Statement.js';
import { scanStatement } from './statements/scanStatement.js';
import { searchConditions } from './statements/searchConditions.js';
import { selectRows } from './statements/selectRows.js';
import { watchStatement } from './statements/watchStatement.js';

const PAGE_SIZE = 2_000;
const FIND_LIMIT = 100;

/** A PostgreSQL database as a source. */
export class PostgresSource implements Source {
  readonly name: string;
  readonly kind = 'postgres';
  readonly deadlineMs: number;
  readonly resilience: ResilienceOptions;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly writer: RowWriter | undefined;
  readonly #datasets: ReadonlyMap<string, PostgresDataset>;
  readonly #connection: PostgresConnection;
  readonly #described: DescribedDatasets;

  constructor(name: string, options: PostgresOptions, datasets: readonly PostgresDataset[]) {
    this.name = name;
    this.deadlineMs = options.deadlineMs;
    this.resilience = options;
    this.#connection = new PostgresConnection(options);
    this.#described = new DescribedDatasets(this.#connection);
    this.writer = createPostgresWriter(options, datasets);
    this.#datasets = new Map(datasets.map((dataset) => [dataset.name, dataset]));
    this.capabilities = new Map(
      datasets.map((dataset) => [dataset.name, postgresCapabilities(dataset, options.poolSize)]),
    );
  }

  async probe(context: ReadContext): Promise<void> {
    await this.#connection.query('SELECT 1', [], context);
  }

  async prepare(context: ReadContext): Promise<void> {
    await Promise.all([...this.#datasets.values()].map((one) => this.#described.of(one, context)));
  }

  check(name: string, context: ReadContext): Promise<readonly ConfigProblem[]> {
    return checkColumns(this.#dataset(name), this.#connection, context);
  }

  findFullRead(name: string, context: ReadContext): Promise<FullRead | undefined> {
    return findFullRead(this.#dataset(name), this.#described, this.#connection, context);
  }

  async read(
    name: string,
    lanes: readonly string[],
    window: Window,
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Slice>> {
    const dataset = this.#dataset(name);
    const answer = new Map<string, Slice>(lanes.map((lane) => [lane, emptySlice]));
    const named: NamedKeys = { column: 'owner', keys: lanes };
    const { possible, rows } = await this.#keyed(dataset, named, context, (statements, fitting) =>
      statements.newest(fitting, window),
    );
    for (const [index, found] of groupByLane(rows)) {
      const lane = possible[index];
      if (lane === undefined) continue;
      const slice = sliceFound(found, window.limit, {
        read: (raw) => readRow(dataset.reader, raw, lane, raw.token, this, name, context),
        tokenOf: ({ token }) => token,
      });
      answer.set(lane, slice);
    }
    return answer;
  }

  async get(
    name: string,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const dataset = this.#dataset(name);
    const named: NamedKeys = { column: 'key', keys };
    const { possible, rows } = await this.#keyed(dataset, named, context, (statements, fitting) =>
      statements.byKey(fitting),
    );
    return new Map(
      rows.map((raw) => {
        const row = readRow(dataset.reader, raw, undefined, raw.token, this, name, context);
        const unreadable = new SourceError('SOURCE_BAD_RESPONSE', 'the row cannot be read');
        return [possible[raw.n - 1] ?? '', row ?? unreadable];
      }),
    );
  }

  async find(
    identifiers: readonly SoughtIdentifier[],
    context: ReadContext,
  ): Promise<readonly Row[]> {
    const dataset = this.#dataset('profiles');
    const { types } = await this.#described.of(dataset, context);
    return askByTexts(identifiers, async (some) => {
      const { conditions, values } = findConditions(dataset.mapping, some, types.lists);
      if (conditions.length === 0) return [];
      const anyOf = `(${conditions.join(' OR ')})`;
      return this.#profiles(dataset, [anyOf], values, FIND_LIMIT, context);
    });
  }

  async search(text: string, limit: number, context: ReadContext): Promise<Slice> {
    if (!fitsType(text, 'text')) return emptySlice;
    const dataset = this.#dataset('profiles');
    const { conditions, values } = searchConditions(dataset.search, text);
    const rows = await askByTexts([text], () =>
      this.#profiles(dataset, conditions, values, limit + 1, context),
    );
    return { rows: rows.slice(0, limit), hasMore: rows.length > limit, droppedRows: 0 };
  }

  async *scan(
    resume: string | undefined,
    context: ReadContext,
  ): AsyncIterable<readonly ScanChange[]> {
    const dataset = this.#dataset('profiles');
    let after = resume;
    for (;;) {
      const found = await this.#query(dataset, context, ({ types }) =>
        scanStatement(dataset, types, after, PAGE_SIZE),
      );
      const whole = withoutCutGroup(found, (raw) => dataset.reader.owner?.(raw), PAGE_SIZE);
      const changes = whole.map((raw): ScanChange => {
        const recordId = String(dataset.reader.owner?.(raw) ?? '');
        const row = readRow(dataset.reader, raw, undefined, raw.token, this, 'profiles', context);
        return toScanChange(row as ProfileRow | undefined, recordId, recordId);
      });
      if (changes.length > 0) yield changes;
      after = changes.at(-1)?.resume;
      if (found.length < PAGE_SIZE || after === undefined) return;
    }
  }

  async watch(
    name: string,
    range: WatchRange & Partial<StreamRange>,
    context: ReadContext,
  ): Promise<WatchPage> {
    const dataset = this.#dataset(name);
    const found = await this.#query(dataset, context, ({ types }) =>
      watchStatement(dataset, types, range),
    );
    const rows = this.#rows(dataset, found, context);
    const droppedRows = found.length - rows.length;
    const last = found.at(-1);
    if (found.length < range.limit || last === undefined) return { rows, droppedRows };
    const time = rows.at(-1)?.position.time ?? '';
    return { rows, droppedRows, next: { time, token: last.token } };
  }

  async *stream(name: string, range: StreamRange, context: ReadContext): AsyncIterable<StreamPage> {
    let place: { readonly after?: Position } = {};
    for (;;) {
      const within = { ...range, ...place, limit: PAGE_SIZE };
      const { next, ...page } = await this.watch(name, within, context);
      yield page;
      if (next === undefined) return;
      place = { after: next };
    }
  }

  async aggregate(
    name: string,
    lanes: readonly string[],
    fields: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, RowCounts>> {
    const dataset = this.#dataset(name);
    const count = ({ types }: LaneStatements) =>
      countRows(dataset, fields, types, lanes, this.#connection, context);
    return this.#described.ask(dataset, context, count, { column: 'owner', keys: lanes });
  }

  estimate(context: ReadContext): Promise<number | undefined> {
    return estimateRecords(this.#dataset('profiles'), this.#connection, context);
  }

  async close(): Promise<void> {
    await Promise.all([this.#connection.close(), this.writer?.close()]);
  }

  #dataset(name: string): PostgresDataset {
    const dataset = this.#datasets.get(name);
    if (dataset === undefined) throw new Error(`Source ${this.name} has no dataset ${name}.`);
    return dataset;
  }

  async #profiles(
    dataset: PostgresDataset,
    conditions: readonly string[],
    values: unknown[],
    limit: number,
    context: ReadContext,
  ): Promise<Row[]> {
    const selection = {
      lanes: '(SELECT 1) AS _asked(n)',
      conditions: [...conditions, ...ownCondition(dataset)],
      order: dataset.owner,
      limit: String(limit),
    };
    const write = ({ types }: LaneStatements) => ({
      text: selectRows(dataset, types, selection),
      values,
    });
    return this.#rows(dataset, await this.#query(dataset, context, write), context);
  }

  async #query(
    dataset: PostgresDataset,
    context: ReadContext,
    write: (statements: LaneStatements) => Statement,
  ): Promise<AssembledRow[]> {
    return this.#described.ask(dataset, context, async (statements) => {
      const { text, values } = write(statements);
      const { rows } = await this.#connection.query(text, values, context);
      return this.#assemble(dataset, rows, context);
    });
  }

  /** The rows of keys that can be some, by one of the statements of which there are few. */
  #keyed(
    dataset: PostgresDataset,
    named: NamedKeys,
    context: ReadContext,
    write: (statements: LaneStatements, fitting: readonly string[]) => Statement,
  ): Promise<{ readonly possible: readonly string[]; readonly rows: readonly AssembledRow[] }> {
    const server = { connection: this.#connection, context };
    const read = (statements: LaneStatements) =>
      askByKeys(named.keys, statements.types[named.column], server, async (possible) => {
        if (possible.length === 0) return { possible, rows: [] };
        const lines = await this.#connection.read(write(statements, possible), context);
        return { possible, rows: this.#assemble(dataset, lines, context) };
      });
    return this.#described.ask(dataset, context, read, named);
  }

  #assemble(
    { name, leaves }: PostgresDataset,
    lines: readonly Cells[],
    context: ReadContext,
  ): AssembledRow[] {
    const assembled = assembleRows(lines, leaves.columns.length, leaves.children.length);
    context.onCall({ dataset: name, rows: assembled.length });
    return assembled;
  }

  #rows(dataset: PostgresDataset, found: readonly AssembledRow[], context: ReadContext): Row[] {
    const { name, reader } = dataset;
    return found.flatMap(
      (raw) => readRow(reader, raw, undefined, raw.token, this, name, context) ?? [],
    );
  }
}
