import type { SourceError } from './SourceError.js';

/** How a source has answered of late. */
export type HealthState = 'UP' | 'DEGRADED' | 'DOWN' | 'UNKNOWN';

interface Outcome {
  readonly at: number;
  readonly ok: boolean;
}

const LATENCIES = 1_000;
const OUTCOMES = 100;
const WINDOW_MS = 60_000;
const DOWN_AFTER = 3;

/** Remembers how the last calls to a source went. */
export class SourceHealth {
  readonly #latencies: number[] = [];
  /** The last ones, each in the place of the oldest. */
  readonly #outcomes: Outcome[] = [];
  #calls = 0;
  #successes = 0;
  lastSuccessAt: Date | undefined;
  lastError: SourceError | undefined;

  record(ms: number, error: SourceError | undefined): void {
    const at = Date.now();
    const ok = error === undefined || error.code === 'SOURCE_REFUSED';
    this.#outcomes[this.#calls++ % OUTCOMES] = { at, ok };
    this.lastError = ok ? undefined : error;
    if (!ok) return;
    this.lastSuccessAt = new Date(at);
    this.#latencies[this.#successes++ % LATENCIES] = ms;
  }

  get state(): HealthState {
    const oldest = this.#calls % OUTCOMES;
    const outcomes = [...this.#outcomes.slice(oldest), ...this.#outcomes.slice(0, oldest)];
    const last = outcomes.at(-1);
    if (last === undefined) return 'UNKNOWN';
    const since = Date.now() - WINDOW_MS;
    const recent = outcomes.filter(({ at }) => at >= since);
    const judged = recent.length > 0 ? recent : [last];
    if (judged.every(({ ok }) => ok)) return 'UP';
    const tail = judged.slice(-DOWN_AFTER);
    return tail.every(({ ok }) => !ok) ? 'DOWN' : 'DEGRADED';
  }

  /** Quantiles of the successful calls, in milliseconds; null before the first. */
  get latencyMs(): { p50: number; p99: number } | null {
    if (this.#latencies.length === 0) return null;
    const sorted = [...this.#latencies].sort((a, b) => a - b);
    const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
    return { p50: quantile(0.5), p99: quantile(0.99) };
  }
}
