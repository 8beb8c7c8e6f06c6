import type { SourceUsage } from '../sources/RequestScope.js';

/** What a request asked of one source, as `extensions.rotunda.sources` shows it. */
export interface UsageEntry {
  readonly name: string;
  readonly calls: number;
  readonly rows: number;
  readonly latencyMs: number;
  readonly state: 'OK' | 'FAILED';
  /** Records, per dataset and question, that were answered from a cache. */
  readonly cacheHits: number;
}

/** Sums up what a request asked of each source. */
export class OperationUsage implements SourceUsage {
  #furtherPages = 0;
  readonly #entries = new Map<
    string,
    { calls: number; rows: number; ms: number; failed: boolean; cacheHits: number }
  >();

  add(
    source: string,
    {
      calls = 0,
      furtherPages = 0,
      rows = 0,
      ms = 0,
      failed = false,
      cacheHits = 0,
    }: Parameters<SourceUsage['add']>[1],
  ): void {
    let entry = this.#entries.get(source);
    if (entry === undefined) {
      entry = { calls: 0, rows: 0, ms: 0, failed: false, cacheHits: 0 };
      this.#entries.set(source, entry);
    }
    this.#furtherPages += furtherPages;
    entry.calls += calls;
    entry.rows += rows;
    entry.cacheHits += cacheHits;
    // Reads of one source run side by side: the slowest is what the request waited for.
    entry.ms = Math.max(entry.ms, ms);
    entry.failed ||= failed;
  }

  /** Calls that read on behind an earlier page: what the formula cannot know before. */
  get furtherPages(): number {
    return this.#furtherPages;
  }

  list(): UsageEntry[] {
    return [...this.#entries].map(([name, { calls, rows, ms, failed, cacheHits }]) => ({
      name,
      calls,
      rows,
      latencyMs: Math.round(ms * 10) / 10,
      state: failed ? 'FAILED' : 'OK',
      cacheHits,
    }));
  }
}
