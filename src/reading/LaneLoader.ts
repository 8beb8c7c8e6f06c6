import DataLoader from 'dataloader';
import type { Start } from '../dataset/Position.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import type { LaneResult } from './LaneResult.js';

/** Bounds in time that all lanes of a loader share. */
export interface TimeRange {
  readonly from?: string;
  readonly to?: string;
}

/** What is asked of a lane. */
export interface LaneQuestion {
  readonly lane: string;
  readonly parent: string | undefined;
  readonly start: Start | undefined;
  readonly limit: number;
  /** Whether lists of child rows may be left out. */
  readonly bare: boolean;
}

interface Answered {
  readonly limit: number;
  readonly bare: boolean;
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
  /** By lane, and by lane, parent and start. */
  readonly #newest = new Map<string, Answered>();
  readonly #answered = new Map<string, Answered>();
  readonly #loader: DataLoader<LaneQuestion, LaneResult>;

  constructor(source: GuardedSource, dataset: string, range: TimeRange, scope: RequestScope) {
    this.#source = source;
    this.#dataset = dataset;
    this.#range = range;
    this.#scope = scope;
    this.#loader = new DataLoader((questions) => this.#answer(questions), { cache: false });
  }

  /** Rows of a lane behind a start: those asked for, and maybe more, which `cutResult` takes away. */
  load(question: LaneQuestion): Promise<LaneResult> {
    const { lane, parent, start, limit, bare } = question;
    const isPlain = parent === undefined && start === undefined;
    const key = isPlain ? lane : JSON.stringify([lane, parent, start]);
    const answered = isPlain ? this.#newest : this.#answered;
    const known = answered.get(key);
    if (known !== undefined && known.limit >= limit && (bare || !known.bare)) return known.result;
    const result = this.#loader.load(question);
    answered.set(key, { limit, bare, result });
    return result;
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
          ...(group.every(({ bare }) => bare) && { bare: true as const }),
        };
        const lanes = [...new Set(group.map(({ lane }) => lane))];
        const slices = await this.#source.read(this.#dataset, lanes, window, this.#scope);
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
function separateLanes(questions: readonly LaneQuestion[]): readonly (readonly LaneQuestion[])[] {
  if (questions.every(({ start, parent }) => start === undefined && parent === undefined)) {
    return [questions];
  }
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

function missing(): SourceError {
  return new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
}

function never(): never {
  throw new Error('A question of a batch was left unanswered.');
}
