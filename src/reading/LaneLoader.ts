import DataLoader from 'dataloader';
import type { Start } from '../dataset/Position.js';
import { cutSlice } from '../sources/cutSlice.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import type { LaneResult } from './LaneResult.js';

/** Bounds in time that all lanes of a loader share. */
export interface TimeRange {
  readonly from?: string;
  readonly to?: string;
}

interface LaneQuestion {
  readonly lane: string;
  readonly parent: string | undefined;
  readonly start: Start | undefined;
  readonly limit: number;
}

interface Answered {
  readonly limit: number;
  readonly result: Promise<LaneResult>;
}

/**
 * Loads lanes of one dataset of one source for one request. Whatever asks within a tick becomes one
 * batch, which reads as many rows as the greediest asked for; each gets what it asked for itself.
 */
export class LaneLoader {
  readonly #source: GuardedSource;
  readonly #dataset: string;
  readonly #range: TimeRange;
  readonly #scope: RequestScope;
  readonly #answered = new Map<string, Answered>();
  readonly #loader: DataLoader<LaneQuestion, LaneResult>;

  constructor(source: GuardedSource, dataset: string, range: TimeRange, scope: RequestScope) {
    this.#source = source;
    this.#dataset = dataset;
    this.#range = range;
    this.#scope = scope;
    this.#loader = new DataLoader((questions) => this.#answer(questions), { cache: false });
  }

  /** At most `limit` rows of a lane behind a start. */
  async load(
    lane: string,
    parent: string | undefined,
    start: Start | undefined,
    limit: number,
  ): Promise<LaneResult> {
    const key = JSON.stringify([lane, parent, start]);
    const known = this.#answered.get(key);
    if (known !== undefined && known.limit >= limit) return cutTo(await known.result, limit);
    const result = this.#loader.load({ lane, parent, start, limit });
    this.#answered.set(key, { limit, result });
    return cutTo(await result, limit);
  }

  async #answer(questions: readonly LaneQuestion[]): Promise<LaneResult[]> {
    const results = new Map<LaneQuestion, LaneResult>();
    await Promise.all(
      separateLanes(questions).map(async (group) => {
        const starts = byLane(group, ({ start }) => start);
        const parents = byLane(group, ({ parent }) => parent);
        const window = {
          limit: Math.max(...group.map(({ limit }) => limit)),
          ...this.#range,
          ...(starts && { starts }),
          ...(parents && { parents }),
        };
        const lanes = [...new Set(group.map(({ lane }) => lane))];
        const slices = await this.#source.shared.read(this.#dataset, lanes, window, this.#scope);
        const fetchedAt = new Date();
        for (const question of group) {
          const outcome = slices.get(question.lane) ?? missing();
          results.set(question, { outcome, fetchedAt });
        }
      }),
    );
    return questions.map((question) => results.get(question) ?? never());
  }
}

/** Groups in which no lane is asked for from two starts: a call has one start per lane. */
function separateLanes(questions: readonly LaneQuestion[]): LaneQuestion[][] {
  const groups: { ways: Map<string, string>; questions: LaneQuestion[] }[] = [];
  for (const question of questions) {
    const way = JSON.stringify([question.start, question.parent]);
    let group = groups.find(({ ways }) => (ways.get(question.lane) ?? way) === way);
    if (group === undefined) {
      group = { ways: new Map(), questions: [] };
      groups.push(group);
    }
    group.ways.set(question.lane, way);
    group.questions.push(question);
  }
  return groups.map((group) => group.questions);
}

/** What some questions of a group say of their lanes; undefined where none does. */
function byLane<T>(
  group: readonly LaneQuestion[],
  pick: (question: LaneQuestion) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  const said = new Map<string, T>();
  for (const question of group) {
    const value = pick(question);
    if (value !== undefined) said.set(question.lane, value);
  }
  return said.size === 0 ? undefined : said;
}

function cutTo({ outcome, fetchedAt }: LaneResult, limit: number): LaneResult {
  return {
    outcome: outcome instanceof SourceError ? outcome : cutSlice(outcome, limit),
    fetchedAt,
  };
}

function missing(): SourceError {
  return new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
}

function never(): never {
  throw new Error('A question of a batch was left unanswered.');
}
