import { randomUUID } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { lookUp } from '../../lib/lookUp.js';
import { scripts } from './scripts.js';

interface Place {
  readonly box: string;
  readonly name: string;
  readonly lastsMs: number;
}

interface Found {
  readonly mark: string;
  readonly thing: Buffer | undefined;
}

const FAILURES = 3;
const OPEN_MS = 2_000;
const CONNECT_MS = 2_000;
const LONGEST_PAUSE_MS = 2_000;
const MOST_COMMANDS = 10_000;
/** Of bytes that were not taken yet; what would be more is not kept. */
const MOST_BYTES = 16_777_216;
const MOST_PER_BOX = 64;

/**
 * Boxes with a mark and things in them, in Redis. Whoever looks waits for a few milliseconds at most,
 * and for none while it is away or was late several times in a row.
 */
export class RedisShelf {
  readonly #client;
  readonly #prefix: string;
  readonly #breaker;
  readonly #policy;
  readonly #onTrouble: (reason: string) => void;
  #bytes = 0;
  #isClosed = false;
  /** Whether it was told that there is trouble, and none of what was asked since was answered. */
  #isTold = false;

  constructor(
    { url, prefix, timeoutMs }: { url: string; prefix: string; timeoutMs: number },
    onTrouble: (reason: string) => void,
  ) {
    this.#prefix = prefix;
    this.#onTrouble = onTrouble;
    this.#client = createClient({
      url,
      RESP: 2,
      scripts,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_COMMANDS,
      socket: {
        connectTimeout: CONNECT_MS,
        lookup: lookUp,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_PAUSE_MS),
      },
    });
    this.#client.on('error', (error: unknown) => this.#tell(error));
    this.#breaker = circuitBreaker(handleAll, {
      halfOpenAfter: OPEN_MS,
      breaker: new ConsecutiveBreaker(FAILURES),
    });
    this.#policy = wrap(this.#breaker, timeout(timeoutMs, TimeoutStrategy.Aggressive));
    // What waits for answers on a connection that gives none would only grow.
    this.#breaker.onBreak((reason) => {
      if ('error' in reason) this.#tell(reason.error);
      this.#reconnect();
    });
    this.#connect();
  }

  /** What lies in some boxes; undefined where that cannot be told now. */
  async look(places: readonly Place[]): Promise<readonly Found[] | undefined> {
    const client = this.#client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    const replies = await this.#ask(() =>
      Promise.all(
        places.map(({ box, name, lastsMs }) =>
          client.look(this.#keyOf(box), randomUUID(), String(lastsMs), name),
        ),
      ),
    );
    return replies?.map(([mark, thing]) => ({
      mark: String(mark),
      thing: thing ?? undefined,
    }));
  }

  /** Puts a thing into a box, if that still has its mark; nobody waits for it. */
  keep(box: string, mark: string, name: string, thing: Buffer): void {
    if (!this.#isWell || this.#bytes + thing.length > MOST_BYTES) return;
    this.#bytes += thing.length;
    void this.#client
      .keep(this.#keyOf(box), mark, name, thing, String(MOST_PER_BOX))
      .catch(() => undefined)
      .finally(() => {
        this.#bytes -= thing.length;
      });
  }

  /** Throws boxes away; answers whether that was done. */
  async drop(boxes: readonly string[]): Promise<boolean> {
    const keys = boxes.map((box) => this.#keyOf(box));
    const done = await this.#ask(() => Promise.all(keys.map((key) => this.#client.del(key))));
    return done !== undefined;
  }

  /** Notes a text for a while; answers whether that was done. */
  async note(name: string, text: string, lastsMs: number): Promise<boolean> {
    const expiration = { type: 'PX', value: lastsMs } as const;
    const done = await this.#ask(() => this.#client.set(this.#keyOf(name), text, { expiration }));
    return done !== undefined;
  }

  /** What was noted, null where nothing was; undefined where that cannot be told now. */
  noted(name: string): Promise<string | null | undefined> {
    return this.#ask(() => this.#client.get(this.#keyOf(name)));
  }

  close(): void {
    this.#isClosed = true;
    this.#client.destroy();
  }

  get #isWell(): boolean {
    return this.#client.isReady && this.#breaker.state === CircuitState.Closed;
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (!this.#client.isReady) return undefined;
    // One tries whether it is well again; nobody waits for how that goes.
    if (this.#breaker.state === CircuitState.HalfOpen) return undefined;
    try {
      const answer = await this.#policy.execute(ask);
      this.#isTold = false;
      return answer;
    } catch (error) {
      if (!(error instanceof TaskCancelledError)) this.#tell(error);
      return undefined;
    }
  }

  #tell(error: unknown): void {
    if (!this.#isTold && !this.#isClosed) this.#onTrouble(reasonOf(error));
    this.#isTold = true;
  }

  #reconnect(): void {
    this.#client.destroy();
    this.#connect();
  }

  #connect(): void {
    if (!this.#isClosed) this.#client.connect().catch(() => undefined);
  }

  #keyOf(name: string): string {
    return `${this.#prefix}:${name}`;
  }
}

/** The code of an error: of the system (`ECONNREFUSED`), or of Redis (`WRONGPASS`), which is the first word of what it says. */
function reasonOf(error: unknown): string {
  if (error instanceof TaskCancelledError) return 'late';
  const [code] = /^[A-Z]{2,}\b/.exec(error instanceof Error ? error.message : '') ?? [];
  return String(getErrorCode(error) ?? code ?? Object(error).constructor.name);
}
