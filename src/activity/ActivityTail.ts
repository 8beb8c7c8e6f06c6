import { setTimeout as sleep } from 'node:timers/promises';
import { RequestError } from '../errors/RequestError.js';
import type { Activity } from './Activity.js';

/** Reads the activities behind a number, in order and without gaps. */
export type ReadActivities = (behind: number, limit: number) => Promise<Activity[]>;

const BATCH = 200;
/** Activities that are kept for followers who are nearly up to date; others read the store. */
const REMEMBERED = 1_000;

/**
 * The end of a tenant's sequence, read once for all who follow it in this process. While nobody
 * follows, nothing is read.
 */
export class ActivityTail {
  readonly #read: ReadActivities;
  readonly #readHead: () => Promise<number>;
  readonly #pollMs: number;
  readonly #waiting = new Set<() => void>();
  #recent: Activity[] = [];
  #head = 0;
  #followers = 0;
  #running: AbortController | undefined;
  #nudge = () => {};

  constructor(read: ReadActivities, readHead: () => Promise<number>, pollMs: number) {
    this.#read = read;
    this.#readHead = readHead;
    this.#pollMs = pollMs;
  }

  /** Looks at once, as something was added here. */
  nudge(): void {
    this.#nudge();
  }

  /** Whether anybody follows here. */
  get isFollowed(): boolean {
    return this.#followers > 0;
  }

  /** What comes behind a number, batch by batch, until the signal; a follower holds one batch at most. */
  async *follow(behind: number, signal: AbortSignal): AsyncGenerator<readonly Activity[]> {
    this.#enter();
    try {
      let position = behind;
      while (!signal.aborted) {
        const batch = position < this.#head ? await this.#batchBehind(position) : [];
        const last = batch.at(-1);
        if (last === undefined) {
          await this.#changed(signal);
          continue;
        }
        yield batch;
        position = last.seq;
      }
    } finally {
      this.#leave();
    }
  }

  async #batchBehind(position: number): Promise<readonly Activity[]> {
    const first = this.#recent[0]?.seq;
    if (first === undefined || first > position + 1) return this.#read(position, BATCH);
    const from = position + 1 - first;
    return this.#recent.slice(from, from + BATCH);
  }

  #enter(): void {
    this.#followers += 1;
    if (this.#running !== undefined) return;
    const controller = new AbortController();
    this.#running = controller;
    this.#startAnew();
    void this.#run(controller.signal);
  }

  #leave(): void {
    this.#followers -= 1;
    if (this.#followers > 0) return;
    this.#running?.abort();
    this.#running = undefined;
    this.#nudge();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        // Those who were there before are read by whoever asks for them.
        if (this.#head === 0) this.#advance(await this.#readHead(), [], signal);
        const found = await this.#read(this.#head, BATCH);
        this.#advance(found.at(-1)?.seq ?? this.#head, found, signal);
        if (found.length === BATCH) continue;
      } catch (error) {
        // Where the store is away followers wait, and lose nothing.
        if (error instanceof RequestError) this.#startAnew();
      }
      if (signal.aborted) return;
      const pause = new AbortController();
      this.#nudge = () => pause.abort();
      await sleep(this.#pollMs, undefined, { signal: pause.signal, ref: false }).catch(() => {});
    }
  }

  /** What comes next is not kept any more, or was never read: who was nearly up to date is told so by the store. */
  #startAnew(): void {
    this.#recent = [];
    this.#head = 0;
  }

  #advance(head: number, found: readonly Activity[], signal: AbortSignal): void {
    if (signal.aborted || head === this.#head) return;
    this.#head = head;
    this.#recent = [...this.#recent, ...found].slice(-REMEMBERED);
    for (const wake of this.#waiting) wake();
  }

  #changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}
