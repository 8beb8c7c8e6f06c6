import type { RowProblem } from '../dataset/mapping/RowProblem.js';
import type { Row } from '../dataset/Row.js';
import { startDeadline } from '../lib/startDeadline.js';
import { askInBatches } from './askInBatches.js';
import { attempt } from './attempt.js';
import type { Capabilities } from './Capabilities.js';
import { eachPage } from './eachPage.js';
import { createEconomy, type Economy } from './economy/createEconomy.js';
import type { EconomicReader } from './economy/EconomicReader.js';
import type { LaneReader } from './economy/LaneReader.js';
import { firstError } from './firstError.js';
import { ProblemCounter } from './ProblemCounter.js';
import type { ReadContext } from './ReadContext.js';
import type { RequestScope } from './RequestScope.js';
import type { RowCounts } from './RowGroup.js';
import type { RateLedger } from './resilience/RateLedger.js';
import { Resilience } from './resilience/Resilience.js';
import { DEFAULT_RESILIENCE } from './resilience/resilienceOptions.js';
import { roundTrips } from './roundTrips.js';
import type { ScanChange } from './ScanChange.js';
import type { Slice } from './Slice.js';
import type { SoughtIdentifier, Source, StreamRange, WatchRange, Window } from './Source.js';
import { SourceError } from './SourceError.js';
import { SourceHealth } from './SourceHealth.js';
import type { SourceObserver } from './SourceObserver.js';
import type { StreamPage } from './StreamPage.js';
import type { WatchPage } from './WatchPage.js';
import type { RowToWrite, WriteOutcome } from './writing/RowToWrite.js';
import type { RowWriter } from './writing/RowWriter.js';

/** Time that one page of a scan or stream may take: it has no user waiting. */
const PAGE_DEADLINE_MS = 60_000;
const pageEnd = () => Date.now() + PAGE_DEADLINE_MS;

/**
 * A source as the rest of Rotunda sees it: batches are cut to what it takes, every call has a
 * deadline, and trouble is a value. Nothing here throws for what a backend does.
 */
export class GuardedSource {
  readonly name: string;
  readonly kind: string;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  /** Milliseconds that one question may take. */
  readonly deadlineMs: number;
  /** What is told of rows; left undefined where it is only read. */
  readonly writer: RowWriter | undefined;
  readonly health = new SourceHealth();
  /** Reads for requests: from caches and together with others, where that is switched on. */
  readonly shared: LaneReader;
  /** What does that; undefined where all of it is switched off. */
  readonly economy: EconomicReader | undefined;
  readonly #source: Source;
  readonly #observer: SourceObserver;
  readonly resilience: Resilience;

  constructor(source: Source, observer: SourceObserver, economy?: Economy, ledger?: RateLedger) {
    this.name = source.name;
    this.kind = source.kind;
    this.capabilities = source.capabilities;
    this.deadlineMs = source.deadlineMs;
    this.writer = source.writer;
    this.#source = source;
    this.#observer = observer;
    this.resilience = new Resilience(source.resilience ?? DEFAULT_RESILIENCE, source.name, ledger);
    this.economy = economy && createEconomy(source, this, economy, observer);
    this.shared = this.economy ?? this;
  }

  get canScan(): boolean {
    return this.#source.scan !== undefined && this.capabilities.has('profiles');
  }

  /** Rows per lane; each lane's trouble is a value of its own. */
  read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, Slice | SourceError>> {
    const absent = () => new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
    return this.#perLane('read', dataset, lanes, scope, absent, (batch, context) =>
      this.#source.read(dataset, batch, window, context),
    );
  }

  /** The rows of each lane, counted by the fields in which they are alike. */
  count(
    dataset: string,
    lanes: readonly string[],
    fields: readonly string[],
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, RowCounts | SourceError>> {
    const none = (): RowCounts => ({ groups: [], droppedRows: 0 });
    return this.#perLane('count', dataset, lanes, scope, none, async (batch, context) =>
      this.#source.aggregate?.(dataset, batch, fields, context),
    );
  }

  /** Single rows by key; a key that is not in the answer does not exist. */
  async get(
    dataset: string,
    keys: readonly string[],
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const ask = (context: ReadContext) => this.#source.get(dataset, keys, context);
    const rows = await this.#single('get', scope, ask, dataset);
    return rows instanceof SourceError ? new Map(keys.map((key) => [key, rows])) : rows;
  }

  /** Whether records can be found by an identifier of this type. */
  canFind(type: string): boolean {
    const { findBy = [] } = this.capabilities.get('profiles') ?? {};
    return this.#source.find !== undefined && findBy.includes(type);
  }

  /** Profile rows of records that may carry one of the identifiers. */
  find(
    identifiers: readonly SoughtIdentifier[],
    scope: RequestScope,
  ): Promise<readonly Row[] | SourceError> {
    return this.#single('find', scope, (context) => this.#source.find?.(identifiers, context));
  }

  /** Tells it of a row; in time, as reads are, and trouble is a value. */
  tell(dataset: string, row: RowToWrite, scope: RequestScope): Promise<WriteOutcome | SourceError> {
    const ask = (context: ReadContext) => this.writer?.write(dataset, row, context);
    return this.#single('tell', scope, ask, dataset);
  }

  get canSearch(): boolean {
    return this.#source.search !== undefined && this.capabilities.get('profiles')?.search === true;
  }

  /** Profile rows that match a text. */
  search(text: string, limit: number, scope: RequestScope): Promise<Slice | SourceError> {
    return this.#single('search', scope, (context) => this.#source.search?.(text, limit, context));
  }

  /** Rows of all lanes from an instant on, oldest first. */
  watch(dataset: string, range: WatchRange, scope: RequestScope): Promise<WatchPage | SourceError> {
    const ask = async (context: ReadContext) =>
      (await this.#source.watch?.(dataset, range, context)) ?? { rows: [], droppedRows: 0 };
    return this.#single('watch', scope, ask, dataset);
  }

  /** All profiles, page by page; throws a `SourceError` when the source fails. */
  scan(
    resume: string | undefined,
    scope: RequestScope,
    onProblem: (problem: RowProblem) => void,
  ): AsyncIterable<readonly ScanChange[]> {
    const context = this.#unattended(scope, onProblem);
    return eachPage(this.#source.scan?.(resume, context), scope.signal, PAGE_DEADLINE_MS);
  }

  /** Whether the rows of a dataset can be streamed over all records. */
  canStream(dataset: string): boolean {
    return this.#source.stream !== undefined && this.capabilities.get(dataset)?.stream === true;
  }

  /** The rows of a dataset over all lanes, page by page, oldest first; throws a `SourceError` when the source fails. */
  async *stream(
    dataset: string,
    range: StreamRange,
    scope: RequestScope,
  ): AsyncIterable<StreamPage> {
    const problems = new ProblemCounter();
    const context = this.#unattended(scope, (problem) => problems.add(problem));
    try {
      const pages = this.#source.stream?.(dataset, range, context);
      yield* eachPage(pages, scope.signal, PAGE_DEADLINE_MS);
    } finally {
      if (problems.size > 0) this.#observer.onProblems(problems.list());
    }
  }

  /** About how many records a scan will bring; undefined where that cannot be told. */
  async estimate(scope: RequestScope): Promise<number | undefined> {
    if (!this.canScan) return undefined;
    const ask = (context: ReadContext) => this.#source.estimate?.(context);
    const count = await this.#single('estimate', scope, ask);
    return count instanceof SourceError ? undefined : count;
  }

  /** Connects ahead of the first request; trouble is told, not thrown. */
  async prepare(scope: RequestScope): Promise<void> {
    await this.#single('prepare', scope, (context) => this.#source.prepare(context));
  }

  async close(): Promise<void> {
    await this.economy?.close();
    await this.#source.close();
  }

  #capabilitiesOf(dataset: string): Capabilities {
    const capabilities = this.capabilities.get(dataset);
    if (capabilities === undefined) throw new Error(`Source ${this.name} serves no ${dataset}.`);
    return capabilities;
  }

  async #perLane<T>(
    operation: string,
    dataset: string,
    lanes: readonly string[],
    scope: RequestScope,
    absent: () => T | SourceError,
    ask: (
      batch: readonly string[],
      context: ReadContext,
    ) => Promise<ReadonlyMap<string, T | SourceError> | undefined>,
  ): Promise<ReadonlyMap<string, T | SourceError>> {
    const capabilities = this.#capabilitiesOf(dataset);
    let answer: ReadonlyMap<string, T | SourceError> = new Map();
    const refused = await this.#guard(operation, dataset, scope, async (context) => {
      const asked = (batch: readonly string[]) => ask(batch, context);
      answer = await askInBatches(lanes, capabilities, absent, context.signal, asked);
      return firstError(answer.values());
    });
    return refused === undefined ? answer : new Map(lanes.map((lane) => [lane, refused]));
  }

  async #single<T>(
    operation: string,
    scope: RequestScope,
    ask: (context: ReadContext) => Promise<T> | undefined,
    dataset = 'profiles',
  ): Promise<T | SourceError> {
    let answer: T | SourceError | undefined;
    const refused = await this.#guard(operation, dataset, scope, async (context) => {
      answer = await attempt(async () => (await ask(context)) as T, context.signal);
      return firstError(answer instanceof Map ? answer.values() : [answer]);
    });
    return refused ?? (answer as T | SourceError);
  }

  /** The context of what nobody waits for: each of its pages has a deadline of its own. */
  #unattended(scope: RequestScope, onProblem: (problem: RowProblem) => void): ReadContext {
    return {
      signal: scope.signal,
      deadlineMs: PAGE_DEADLINE_MS,
      tenant: scope.tenant,
      roundTrip: roundTrips(this.resilience, scope, scope.signal, pageEnd),
      onCall: (call) => this.#observer.onCall({ source: this.name, ...call }),
      onProblem,
    };
  }

  /**
   * Sets the deadline and tells the observer; `run` answers what went wrong, if anything. Answers why
   * it was not even run, where there was no room for it.
   */
  async #guard(
    operation: string,
    dataset: string,
    scope: RequestScope,
    run: (context: ReadContext) => Promise<SourceError | undefined>,
  ): Promise<SourceError | undefined> {
    const { deadlineMs = this.#source.deadlineMs } = scope;
    const { signal, stop } = startDeadline(scope.signal, deadlineMs);
    const startedAt = performance.now();
    const problems = new ProblemCounter();
    const attributes = { 'rotunda.source': this.name, 'rotunda.dataset': dataset };
    const span = scope.startSpan?.(`${this.name} ${operation} ${dataset}`, attributes);
    const traceparent = span?.traceparent ?? scope.traceparent;
    this.#observer.onStart(this.name);
    const endsAt = Date.now() + deadlineMs;
    const context: ReadContext = {
      signal,
      deadlineMs,
      tenant: scope.tenant,
      roundTrip: roundTrips(this.resilience, scope, signal, () => endsAt),
      ...(traceparent === undefined ? {} : { traceparent }),
      onCall: (call) => {
        this.#observer.onCall({ source: this.name, ...call });
        const furtherPages = call.isFurtherPage === true ? 1 : 0;
        scope.usage?.add(this.name, { calls: 1, furtherPages, rows: call.rows });
      },
      ...(scope.hold && { onBytes: scope.hold }),
      onProblem: (problem) => problems.add(problem),
    };
    const leave = await this.resilience.enter(signal);
    const error = leave instanceof SourceError ? leave : await run(context);
    if (!(leave instanceof SourceError)) leave();
    stop();
    span?.end(error?.code);
    const ms = performance.now() - startedAt;
    scope.usage?.add(this.name, { ms, failed: error !== undefined });
    // A reader who went away says nothing about the source.
    if (!scope.signal.aborted && operation !== 'prepare') this.health.record(ms, error);
    this.#observer.onEnd({
      source: this.name,
      dataset,
      operation,
      ms,
      ...(error === undefined ? {} : { error: error.code, reason: error.message }),
    });
    if (problems.size > 0) this.#observer.onProblems(problems.list());
    return leave instanceof SourceError ? leave : undefined;
  }
}
