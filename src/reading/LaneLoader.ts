import DataLoader from 'dataloader';
import type { Start } from '../dataset/Position.js';
import type { LaneReader } from '../sources/economy/LaneReader.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import { LaneAnswer } from './LaneAnswer.js';
import { LaneBatch } from './LaneBatch.js';

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

interface Asked {
  readonly question: LaneQuestion;
  readonly answer: LaneAnswer;
}

/**
 * Loads lanes of one dataset of one source for one request. Whatever asks within a tick becomes one
 * batch, which reads as many rows as the greediest asked for; each gets what it asked for itself.
 */
export class LaneLoader {
  readonly #reader: Pick<LaneReader, 'read'>;
  readonly #dataset: string;
  readonly #range: TimeRange;
  readonly #scope: RequestScope;
  /** By lane, and by lane, parent and start. */
  readonly #newest = new Map<string, Asked>();
  readonly #others = new Map<string, Asked>();
  /** Made of all questions of a tick. */
  #batch: LaneBatch<Asked> | undefined;
  readonly #loader: DataLoader<LaneBatch<Asked>, void>;

  constructor(
    reader: Pick<LaneReader, 'read'>,
    dataset: string,
    range: TimeRange,
    scope: RequestScope,
  ) {
    this.#reader = reader;
    this.#dataset = dataset;
    this.#range = range;
    this.#scope = scope;
    this.#loader = new DataLoader((batches) => this.#answer(batches), { cache: false });
  }

  /** Asks for rows of a lane behind a start. */
  ask(question: LaneQuestion): LaneAnswer {
    const { lane, parent, start, limit, bare } = question;
    const isPlain = parent === undefined && start === undefined;
    const key = isPlain ? lane : JSON.stringify([lane, parent, start]);
    const known = isPlain ? this.#newest : this.#others;
    const asked = known.get(key);
    if (asked !== undefined && asked.question.limit >= limit && (bare || !asked.question.bare)) {
      return asked.answer;
    }
    const batch = this.#openBatch();
    const answer = new LaneAnswer(batch);
    const own = { question, answer };
    batch.asked.push(own);
    known.set(key, own);
    return answer;
  }

  #openBatch(): LaneBatch<Asked> {
    if (this.#batch === undefined) {
      this.#batch = new LaneBatch();
      this.#batch.follow(this.#loader.load(this.#batch));
    }
    return this.#batch;
  }

  async #answer(batches: readonly LaneBatch<Asked>[]): Promise<undefined[]> {
    this.#batch = undefined;
    const all = batches.flatMap(({ asked }) => asked);
    await Promise.all(separateLanes(all).map((group) => this.#read(group)));
    return batches.map(() => undefined);
  }

  async #read(group: readonly Asked[]): Promise<void> {
    const starts = byLane(group, ({ start }) => start);
    const parents = byLane(group, ({ parent }) => parent);
    const window = {
      limit: Math.max(...group.map(({ question }) => question.limit)),
      ...this.#range,
      ...(starts && { starts }),
      ...(parents && { parents }),
      ...(group.every(({ question }) => question.bare) && { bare: true as const }),
    };
    const lanes = [...new Set(group.map(({ question }) => question.lane))];
    const slices = await this.#reader.read(this.#dataset, lanes, window, this.#scope);
    const fetchedAt = new Date();
    for (const { question, answer } of group) {
      answer.settle({ outcome: slices.get(question.lane) ?? missing(), fetchedAt });
    }
  }
}

/** Groups in which no lane is asked for from two starts: a call has one start per lane. */
function separateLanes(all: readonly Asked[]): readonly (readonly Asked[])[] {
  const isPlain = ({ question: { start, parent } }: Asked) =>
    start === undefined && parent === undefined;
  if (all.every(isPlain)) return [all];
  const groups: { ways: Map<string, string>; asked: Asked[] }[] = [];
  for (const one of all) {
    const { lane, start, parent } = one.question;
    const way = JSON.stringify([start, parent]);
    let group = groups.find(({ ways }) => (ways.get(lane) ?? way) === way);
    if (group === undefined) {
      group = { ways: new Map(), asked: [] };
      groups.push(group);
    }
    group.ways.set(lane, way);
    group.asked.push(one);
  }
  return groups.map(({ asked }) => asked);
}

/** What some questions of a group say of their lanes; undefined where none does. */
function byLane<T>(
  group: readonly Asked[],
  pick: (question: LaneQuestion) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  const said = new Map<string, T>();
  for (const { question } of group) {
    const value = pick(question);
    if (value !== undefined) said.set(question.lane, value);
  }
  return said.size === 0 ? undefined : said;
}

function missing(): SourceError {
  return new SourceError('SOURCE_BAD_RESPONSE', 'no answer for a record');
}
