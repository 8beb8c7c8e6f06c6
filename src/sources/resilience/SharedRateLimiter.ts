import type { RateLedger, SharedRate } from './RateLedger.js';
import { RateLimiter, RESERVED, type ReadPriority } from './RateLimiter.js';
import type { ResilienceOptions } from './resilienceOptions.js';

interface Pool {
  /** Round trips that may be made. */
  left: number;
  leasedAt: number;
  /** How many are asked for the next time. */
  batch: number;
  waiting: number;
  leasing: Promise<number> | undefined;
  /** Until when there is nothing to be had. */
  emptyUntil: number;
}

/** What was leased longer ago is handed back. */
const LAPSE_MS = 2_000;
const BATCH_SHARE = 0.25;
/** A refusal is believed this long: something may be handed back. */
const BELIEVED_MS = 1_000;
const LEDGER_MS = 1_000;
/** Nobody is left alone for longer than this, whatever was asked for. */
const DAY_MS = 86_400_000;
const PRIORITIES: readonly ReadPriority[] = ['interactive', 'sync', 'report'];
/** Stands for no limit: what is reckoned with must be finite. */
const UNLIMITED = 1_000_000_000;

/**
 * Keeps to what a source allows together with the other replicas: round trips are leased from a
 * common ledger, several at once where many are made. While the ledger is away, each replica keeps to
 * its share by itself.
 */
export class SharedRateLimiter {
  readonly #source: string;
  readonly #rate: SharedRate;
  readonly #isLimited: boolean;
  readonly #ledger: RateLedger;
  readonly #pools = new Map(PRIORITIES.map((one) => [one, emptyPool()]));
  #closedUntil = 0;
  #unused = 0;
  #leftToday: number;
  /** The share of this replica, while the ledger is away. */
  #share: RateLimiter | undefined;
  #asksAgainAt = 0;

  constructor(
    source: string,
    { perSecond, burst, perDay }: NonNullable<ResilienceOptions['rate']>,
    ledger: RateLedger,
  ) {
    this.#source = source;
    this.#ledger = ledger;
    this.#rate = {
      perSecond: perSecond ?? UNLIMITED,
      burst: perSecond === undefined ? UNLIMITED : (burst ?? Math.max(1, Math.ceil(perSecond))),
      perDay: perDay ?? UNLIMITED,
    };
    this.#isLimited = perSecond !== undefined || perDay !== undefined;
    this.#leftToday = this.#rate.perDay;
  }

  /** Whether it keeps to a share of its own, as it cannot speak to the others. */
  get isAlone(): boolean {
    return this.#share !== undefined;
  }

  /** Takes one round trip; answers 0, or the milliseconds after which to ask again. */
  take(priority: ReadPriority): number | Promise<number> {
    const now = performance.now();
    if (now < this.#closedUntil) return this.#closedUntil - now;
    if (!this.#isLimited) return 0;
    if (this.#share !== undefined) return this.#takeAlone(this.#share, priority, now);
    if (this.#takeLeased(priority, now)) return 0;
    const { emptyUntil } = this.#poolOf(priority);
    return emptyUntil > now ? emptyUntil - now : this.#leaseOne(priority);
  }

  /** Lets nothing through for a while, as the source asked; the others hear of it, too. */
  closeFor(ms: number): void {
    this.noteClosed(ms);
    void this.#ledger.close(this.#source, ms).catch(() => undefined);
  }

  /** Lets nothing through for a while, as another replica was asked. */
  noteClosed(ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, performance.now() + Math.min(ms, DAY_MS));
  }

  /** From what was leased for this priority, or for one that may have less. */
  #takeLeased(priority: ReadPriority, now: number): boolean {
    for (const one of PRIORITIES.slice(PRIORITIES.indexOf(priority))) {
      const pool = this.#poolOf(one);
      if (pool.left > 0 && now - pool.leasedAt > LAPSE_MS) {
        this.#unused += pool.left;
        pool.left = 0;
        pool.batch = 1;
      }
      if (pool.left > 0) {
        pool.left -= 1;
        return true;
      }
    }
    return false;
  }

  async #leaseOne(priority: ReadPriority): Promise<number> {
    const pool = this.#poolOf(priority);
    pool.waiting += 1;
    try {
      for (;;) {
        pool.leasing ??= this.#lease(priority, pool).finally(() => {
          pool.leasing = undefined;
        });
        const wait = await pool.leasing;
        if (this.#share !== undefined)
          return this.#takeAlone(this.#share, priority, performance.now());
        if (this.#takeLeased(priority, performance.now())) return 0;
        if (wait > 0) return wait;
      }
    } finally {
      pool.waiting -= 1;
    }
  }

  /** Leases some round trips; answers 0, or the milliseconds until there may be any. */
  async #lease(priority: ReadPriority, pool: Pool): Promise<number> {
    const { burst } = this.#rate;
    const most = Math.max(1, Math.floor(Math.min(burst, this.#rate.perSecond) * BATCH_SHARE));
    const unused = this.#unused;
    const wanted = Math.min(most, Math.max(pool.batch, pool.waiting));
    const needed = Math.max(1, Math.min(1 + RESERVED[priority] * burst, burst));
    this.#unused = 0;
    try {
      const question = { ...this.#rate, wanted, needed, unused };
      const lease = await inTime(this.#ledger.lease(this.#source, question));
      this.#share = undefined;
      this.#leftToday = lease.leftToday;
      pool.left += lease.granted;
      pool.leasedAt = performance.now();
      pool.batch = Math.min(most, wanted * 2);
      if (lease.granted > 0) return 0;
      const wait = Math.max(1, Math.ceil(lease.waitMs));
      pool.emptyUntil = performance.now() + Math.min(wait, BELIEVED_MS);
      return wait;
    } catch {
      this.#unused += unused;
      this.#standAlone();
      return 0;
    }
  }

  #standAlone(): void {
    this.#asksAgainAt = performance.now() + BELIEVED_MS;
    if (this.#share !== undefined) return;
    const replicas = Math.max(1, this.#ledger.replicas);
    const { perSecond, burst } = this.#rate;
    this.#share = new RateLimiter({
      perSecond: perSecond / replicas,
      burst: Math.max(1, Math.floor(burst / replicas)),
      perDay: Math.floor(this.#leftToday / replicas),
    });
  }

  #takeAlone(share: RateLimiter, priority: ReadPriority, now: number): number {
    const pool = this.#poolOf(priority);
    if (now >= this.#asksAgainAt && pool.leasing === undefined) {
      this.#asksAgainAt = now + BELIEVED_MS;
      pool.leasing = this.#lease(priority, pool).finally(() => {
        pool.leasing = undefined;
      });
    }
    const wait = share.take(priority);
    if (wait === 0) this.#unused -= 1;
    return wait;
  }

  #poolOf(priority: ReadPriority): Pool {
    return this.#pools.get(priority) as Pool;
  }
}

function emptyPool(): Pool {
  return { left: 0, leasedAt: 0, batch: 1, waiting: 0, leasing: undefined, emptyUntil: 0 };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The ledger did not answer.')), LEDGER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
