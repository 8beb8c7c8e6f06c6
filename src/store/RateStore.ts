import type { Collection, Db, Document } from 'mongodb';

interface RateDocument {
  /** The source. */
  readonly _id: string;
  readonly tokens?: number;
  /** When the tokens were counted, by the clock of the store. */
  readonly at?: Date;
  /** The day in UTC, counted from 1970, and round trips in it. */
  readonly day?: number;
  readonly today?: number;
  readonly granted?: number;
  readonly closedUntil?: Date;
}

interface ReplicaDocument {
  readonly _id: string;
  readonly at: Date;
}

interface Question {
  readonly perSecond: number;
  readonly burst: number;
  readonly perDay: number;
  readonly wanted: number;
  readonly needed: number;
  readonly unused: number;
}

const DAY_MS = 86_400_000;
const ALIVE_MS = 15_000;
/** Nobody waits for a majority here: what is lost with a member is a few round trips. */
const SWIFT = { writeConcern: { w: 1 }, readConcern: { level: 'local' } } as const;

/** Not every engine subtracts one date from another where it updates. */
const millisecondsOf = (date: unknown): Document => ({ $toLong: date });
const NOW_MS = millisecondsOf('$$NOW');

/** How often each source was asked by all replicas together, and which replicas there are. */
export class RateStore {
  readonly #rates: Collection<RateDocument>;
  readonly #replicas: Collection<ReplicaDocument>;
  readonly #replica: string;
  /** Replicas that were there a moment ago. */
  replicas = 1;

  constructor(database: Db, replica: string) {
    this.#rates = database.collection<RateDocument>('rates', SWIFT);
    this.#replicas = database.collection<ReplicaDocument>('replicas', SWIFT);
    this.#replica = replica;
  }

  /** Takes tokens out of the bucket of a source, as it is filled by now, in one step. */
  async lease(
    source: string,
    question: Question,
  ): Promise<{ granted: number; waitMs: number; leftToday: number }> {
    const { perSecond, perDay, needed } = question;
    const options = { upsert: true, returnDocument: 'after' } as const;
    const found = await this.#rates.findOneAndUpdate({ _id: source }, leaseOf(question), options);
    const { tokens = 0, granted = 0, today = 0, at = new Date(), closedUntil } = found ?? {};
    const leftToday = Math.max(0, perDay - today);
    const closedMs = (closedUntil?.getTime() ?? 0) - at.getTime();
    const fillsIn = Math.max(0, ((needed - tokens) / perSecond) * 1000);
    const waitMs =
      closedMs > 0 ? closedMs : leftToday === 0 ? DAY_MS - (at.getTime() % DAY_MS) : fillsIn;
    return { granted, waitMs, leftToday };
  }

  /** Notes that a source wants to be left alone. */
  async close(source: string, ms: number): Promise<void> {
    const until = { $max: ['$closedUntil', { $add: ['$$NOW', Math.min(ms, DAY_MS)] }] };
    await this.#rates.updateOne({ _id: source }, [{ $set: { closedUntil: until } }], {
      upsert: true,
    });
  }

  /** The sources that want to be left alone, and for how many milliseconds. */
  async closed(): Promise<{ source: string; ms: number }[]> {
    const found = await this.#rates
      .aggregate<{ _id: string; ms: number }>([
        { $match: { closedUntil: { $exists: true } } },
        { $project: { ms: { $subtract: [millisecondsOf('$closedUntil'), NOW_MS] } } },
        { $match: { ms: { $gt: 0 } } },
      ])
      .toArray();
    return found.map(({ _id, ms }) => ({ source: _id, ms: Number(ms) }));
  }

  /** Says that this replica is there, and counts those that are. */
  async beat(): Promise<void> {
    await this.#replicas.updateOne(
      { _id: this.#replica },
      { $currentDate: { at: true } },
      { upsert: true },
    );
    const [count] = await this.#replicas
      .aggregate<{ n: number }>([
        { $project: { age: { $subtract: [NOW_MS, millisecondsOf('$at')] } } },
        { $match: { age: { $lt: ALIVE_MS } } },
        { $count: 'n' },
      ])
      .toArray();
    this.replicas = Math.max(1, count?.n ?? 1);
  }

  /** Says that this replica is gone. */
  async leave(): Promise<void> {
    await this.#replicas.deleteOne({ _id: this.#replica });
  }
}

/** Fills the bucket for the time that passed, then takes what was asked for as far as it goes. */
function leaseOf({ perSecond, burst, perDay, wanted, needed, unused }: Question): Document[] {
  const day = { $floor: { $divide: [{ $toDouble: NOW_MS }, DAY_MS] } };
  const passed = { $subtract: [NOW_MS, millisecondsOf({ $ifNull: ['$at', '$$NOW'] })] };
  const gained = { $multiply: [{ $divide: [{ $toDouble: passed }, 1000] }, perSecond] };
  const filled = { $add: [{ $ifNull: ['$tokens', burst] }, unused, gained] };
  const known = { $max: [0, { $subtract: [{ $ifNull: ['$today', 0] }, unused] }] };
  const spare = { $add: [{ $floor: { $subtract: ['$tokens', needed] } }, 1] };
  const isClosed = { $gt: [{ $ifNull: ['$closedUntil', new Date(0)] }, '$$NOW'] };
  const most = { $max: [0, { $min: [wanted, spare, { $subtract: [perDay, '$today'] }] }] };
  return [
    {
      $set: {
        at: '$$NOW',
        day,
        tokens: { $min: [burst, filled] },
        today: { $cond: [{ $eq: ['$day', day] }, known, 0] },
      },
    },
    { $set: { granted: { $cond: [isClosed, 0, most] } } },
    {
      $set: {
        tokens: { $subtract: ['$tokens', '$granted'] },
        today: { $add: ['$today', '$granted'] },
      },
    },
  ];
}
