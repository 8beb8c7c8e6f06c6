import { CircuitState, type IBreaker } from 'cockatiel';

/** How many calls of a time may fail. */
export interface FailureLimit {
  readonly calls: number;
  readonly windowMs: number;
  readonly failing: number;
}

interface Slot {
  number: number;
  calls: number;
  failures: number;
}

const SLOTS = 10;

/**
 * The calls of the last so many milliseconds: where there are enough of them, and no less than a part
 * failed, the circuit opens. Time is told by a clock that nobody sets, and what is older is forgotten
 * however seldom calls are made; cockatiel's own breaker does neither.
 */
export class RecentCalls implements IBreaker {
  /** Only for circuits that are stored, as ours are not. */
  state: unknown;
  readonly #limit: FailureLimit;
  readonly #slots: Slot[] = Array.from({ length: SLOTS }, () => emptySlot(-SLOTS));

  constructor(limit: FailureLimit) {
    this.#limit = limit;
  }

  success(state: CircuitState): void {
    if (state === CircuitState.HalfOpen) this.#slots.fill(emptySlot(-SLOTS));
    this.#slot(this.#now()).calls += 1;
  }

  failure(state: CircuitState): boolean {
    const now = this.#now();
    const slot = this.#slot(now);
    slot.calls += 1;
    slot.failures += 1;
    if (state !== CircuitState.Closed) return true;
    let calls = 0;
    let failures = 0;
    for (const one of this.#slots) {
      if (one.number <= now - SLOTS) continue;
      calls += one.calls;
      failures += one.failures;
    }
    return calls >= this.#limit.calls && failures >= this.#limit.failing * calls;
  }

  #now(): number {
    return Math.floor((performance.now() * SLOTS) / this.#limit.windowMs);
  }

  #slot(number: number): Slot {
    const at = number % SLOTS;
    const known = this.#slots[at];
    if (known?.number === number) return known;
    const slot = emptySlot(number);
    this.#slots[at] = slot;
    return slot;
  }
}

function emptySlot(number: number): Slot {
  return { number, calls: 0, failures: 0 };
}
