import { setTimeout as sleep } from 'node:timers/promises';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { SourceError } from '../SourceError.js';
import { Bulkhead, type Entry } from './Bulkhead.js';
import { OpenTime } from './OpenTime.js';
import type { RateLedger } from './RateLedger.js';
import { RateLimiter, type ReadPriority } from './RateLimiter.js';
import { RecentCalls } from './RecentCalls.js';
import { RetryBudget } from './RetryBudget.js';
import type { ResilienceOptions } from './resilienceOptions.js';
import { SharedRateLimiter } from './SharedRateLimiter.js';

/** For whom a round trip is made, and how long it may take. */
export interface TripScope {
  /** Aborted at the deadline, or when nobody waits any more. */
  readonly signal: AbortSignal;
  /** The deadline, in milliseconds since the epoch. */
  readonly endsAt: number;
  readonly priority: ReadPriority;
  /** Whether whoever asked went away: what comes of it then says nothing about the source. */
  readonly isAbandoned: () => boolean;
}

/** What to call at the end of a read that was let in, or why it was not. */
type Admission = (() => void) | SourceError;

/** The second attempt comes after this much, and up to twice as much. */
const PAUSE_MS = 20;
/** A source that throttles is asked again after this, then twice as long each time. */
const THROTTLED_MS = 100;

/** Protects one source from us, and us from it: bulkhead, rate limit, circuit breaker, retries. */
export class Resilience {
  readonly #bulkhead: Bulkhead;
  readonly #breaker: CircuitBreakerPolicy | undefined;
  readonly #budget: RetryBudget;
  readonly #rate: RateLimiter | SharedRateLimiter;

  constructor(
    { retry, breaker, bulkhead: size, rate }: ResilienceOptions,
    source = '',
    ledger?: RateLedger,
  ) {
    this.#bulkhead = new Bulkhead(size.running, size.queued);
    this.#budget = new RetryBudget(retry === false ? 0 : retry.budget);
    this.#rate =
      ledger === undefined
        ? new RateLimiter(rate ?? {})
        : new SharedRateLimiter(source, rate ?? {}, ledger);
    this.#breaker = breaker === false ? undefined : this.#createBreaker(breaker);
  }

  /** Whether the rate is kept without the other replicas, as they cannot be reached. */
  get isAlone(): boolean {
    return this.#rate instanceof SharedRateLimiter && this.#rate.isAlone;
  }

  /** Lets nothing through for a while, as another replica was asked to. */
  noteClosed(ms: number): void {
    if (this.#rate instanceof SharedRateLimiter) this.#rate.noteClosed(ms);
  }

  /** Finds room for a read, or waits for some; answers what to call at its end, or why there is none. */
  enter(signal: AbortSignal): Admission | Promise<Admission> {
    const entry = this.#bulkhead.enter(signal);
    return entry instanceof Promise ? entry.then(admission) : admission(entry);
  }

  /** Makes one round trip: at a time when the source allows it, twice if it fails for a moment. */
  async roundTrip<T>(trip: () => Promise<T>, scope: TripScope): Promise<T> {
    this.#budget.earn();
    for (let attempt = 0; ; attempt++) {
      try {
        const wait = this.#rate.take(scope.priority);
        if (wait !== 0) await this.#await(scope, wait);
        return await this.#attempt(trip, scope);
      } catch (thrown) {
        const error = meaningOf(thrown);
        if (!(error instanceof SourceError)) throw error;
        if (error.retryAfterMs !== undefined) this.#rate.closeFor(error.retryAfterMs);
        const pause = this.#pauseAfter(error, attempt);
        if (pause === undefined || Date.now() + pause >= scope.endsAt) throw error;
        await sleep(pause, undefined, { signal: scope.signal }).catch(() => {
          throw error;
        });
      }
    }
  }

  /** Waits until the rate allows a round trip, unless that is behind the deadline. */
  async #await(
    { signal, endsAt, priority }: TripScope,
    first: number | Promise<number>,
  ): Promise<void> {
    for (let wait = await first; wait > 0; wait = await this.#rate.take(priority)) {
      const limited = new SourceError('SOURCE_RATE_LIMITED', 'no round trip is allowed in time');
      if (Date.now() + wait >= endsAt) throw limited;
      await sleep(wait, undefined, { signal }).catch(() => {
        throw limited;
      });
    }
  }

  #attempt<T>(trip: () => Promise<T>, { isAbandoned }: TripScope): Promise<T> {
    const breaker = this.#breaker;
    if (breaker === undefined) return trip();
    // The one that tries is under way: nobody waits for how it goes.
    if (breaker.state === CircuitState.HalfOpen) throw circuitOpen();
    return breaker.execute(() =>
      trip().catch((error) => {
        throw isAbandoned() ? new Abandoned(error) : error;
      }),
    );
  }

  /** How long to wait before the next attempt; undefined where there is none. */
  #pauseAfter(error: SourceError, attempt: number): number | undefined {
    if (error.isThrottled) return THROTTLED_MS * 2 ** attempt;
    if (!error.isMomentary || attempt > 0 || !this.#budget.spend()) return undefined;
    return PAUSE_MS * (1 + Math.random());
  }

  #createBreaker({
    openMs,
    ...limit
  }: Exclude<ResilienceOptions['breaker'], false>): CircuitBreakerPolicy {
    // An abandoned trial proves nothing: the circuit stays open until another one.
    const policy = handleWhen((error) =>
      error instanceof Abandoned
        ? this.#breaker?.state === CircuitState.HalfOpen
        : error instanceof SourceError && FAILING.has(error.code) && !error.isOfQuestion,
    );
    return circuitBreaker(policy, {
      halfOpenAfter: new OpenTime(openMs),
      breaker: new RecentCalls(limit),
    });
  }
}

function admission(entry: Entry): Admission {
  if (entry === 'FULL') {
    return new SourceError('SOURCE_UNAVAILABLE', 'too many reads wait already');
  }
  return entry === 'ABORTED'
    ? new SourceError('SOURCE_TIMEOUT', 'no room before the deadline')
    : entry;
}

/** What says that a source is in trouble rather than that a question was. */
const FAILING: ReadonlySet<string> = new Set([
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_ERROR',
]);

/** A failure that nobody waited for. */
class Abandoned extends Error {
  constructor(cause: unknown) {
    super('abandoned', { cause });
  }
}

/** What went wrong with an attempt, behind what the breaker is told of it. */
function meaningOf(thrown: unknown): unknown {
  if (thrown instanceof Abandoned) return thrown.cause;
  return thrown instanceof BrokenCircuitError ? circuitOpen() : thrown;
}

function circuitOpen(): SourceError {
  return new SourceError('SOURCE_UNAVAILABLE', 'left alone for a while, as it failed too often');
}
