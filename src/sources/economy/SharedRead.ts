import { setMaxListeners } from 'node:events';
import type { RequestScope } from '../RequestScope.js';
import type { SharedItem } from './SharedItem.js';

/** Asks a source for some items on behalf of all who wait; the answer is by lane. */
export type AskItems<T> = (
  items: readonly SharedItem[],
  scope: RequestScope,
) => Promise<ReadonlyMap<string, T>>;

interface Waiter {
  readonly scope: RequestScope;
  readonly since: number;
}

/**
 * A read that several requests wait for. One that goes away takes only itself; the last one that goes
 * takes the read along.
 */
export class SharedRead<T> {
  readonly #items = new Map<string, SharedItem>();
  readonly #waiters = new Set<Waiter>();
  readonly #controller = new AbortController();
  readonly #onEnd: (items: Iterable<SharedItem>) => void;
  readonly #answer: Promise<ReadonlyMap<string, T>>;
  #resolve: (answer: Promise<ReadonlyMap<string, T>>) => void = () => undefined;
  /** When it was sent, by a clock that is never set; undefined while it waits for others to come along. */
  startedAt: number | undefined;

  constructor(onEnd: (items: Iterable<SharedItem>) => void) {
    this.#onEnd = onEnd;
    // Every call of the read listens.
    setMaxListeners(0, this.#controller.signal);
    this.#answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    // Each who waits hears of it; where nobody does, nobody needs to.
    this.#answer.catch(() => undefined);
  }

  /** Takes an item along; false where its lane is taken by another, or the read was sent. */
  add(item: SharedItem): boolean {
    if (this.startedAt !== undefined || this.#controller.signal.aborted) return false;
    const known = this.#items.get(item.lane);
    if (known !== undefined) return known.id === item.id;
    this.#items.set(item.lane, item);
    return true;
  }

  /** Sends it. */
  start(ask: AskItems<T>): void {
    const [first] = this.#waiters;
    if (this.startedAt !== undefined || first === undefined) return;
    this.startedAt = performance.now();
    const answer = ask([...this.#items.values()], this.#scopeFor(first));
    this.#resolve(answer.finally(() => this.#onEnd(this.#items.values())));
  }

  /** Waits for the answer as long as a request lives; undefined where it ended before. */
  wait(scope: RequestScope): Promise<ReadonlyMap<string, T> | undefined> {
    const { signal } = scope;
    if (signal.aborted) return Promise.resolve(undefined);
    const waiter = { scope, since: performance.now() };
    this.#waiters.add(waiter);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiters.delete(waiter);
        signal.removeEventListener('abort', leave);
        if (this.#waiters.size === 0) this.#abandon();
        resolve(undefined);
      };
      signal.addEventListener('abort', leave);
      this.#answer.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
    });
  }

  #abandon(): void {
    this.#controller.abort();
    if (this.startedAt === undefined) this.#onEnd(this.#items.values());
  }

  /** What is asked counts for the first who waits, and trouble for all. */
  #scopeFor(first: Waiter): RequestScope {
    const { signal: _signal, usage: _usage, maxAgeMs: _maxAgeMs, ...rest } = first.scope;
    return {
      ...rest,
      signal: this.#controller.signal,
      usage: {
        add: (source, { ms, failed, ...asked }) => {
          let counted = asked;
          for (const { scope, since } of this.#waiters) {
            const waited = ms === undefined ? {} : { ms: Math.min(ms, performance.now() - since) };
            scope.usage?.add(source, {
              ...counted,
              ...waited,
              ...(failed === undefined ? {} : { failed }),
            });
            counted = {};
          }
        },
      },
    };
  }
}
