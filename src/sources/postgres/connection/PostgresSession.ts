import type pg from 'pg';
import { formatSettings } from './formatSettings.js';

/** From this version on plans can be made anew for the values of each run. */
const CUSTOM_PLANS_SINCE = 120_000;

/**
 * What is known of the session behind a connection. It is asked which process serves it: where that
 * is the one which the server named when the connection was opened, nobody stands between, and what
 * is set or prepared in the session stays there. A pooler makes a name up, and hands the session on
 * to others, who must not find our settings in it.
 */
export class PostgresSession {
  readonly #client: pg.PoolClient;
  readonly #deadlineMs: number;
  #phase: 'NEW' | 'OWN' | 'SET' | 'SHARED' | 'SPENT' = 'NEW';

  constructor(client: pg.PoolClient, deadlineMs: number) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
  }

  /** Whether nothing is known of it: it has answered nothing yet. */
  get isNew(): boolean {
    return this.#phase === 'NEW';
  }

  /** Whether its settings are those of a statement that may take so long. */
  isSetFor(deadlineMs: number): boolean {
    return this.#phase === 'SET' && deadlineMs === this.#deadlineMs;
  }

  /** Whether it turned out to be another than it was. */
  get isSpent(): boolean {
    return this.#phase === 'SPENT';
  }

  giveUp(): void {
    this.#phase = 'SPENT';
  }

  /** Sends what comes next to know the session or to set it, ahead of what is sent there anyway; never fails. */
  async advance(): Promise<void> {
    try {
      if (this.#phase === 'NEW') this.#phase = (await this.#isOwn()) ? 'OWN' : 'SHARED';
      else if (this.#phase === 'OWN') {
        await this.#client.query(
          `${formatSettings('SESSION', this.#deadlineMs)}; SET default_transaction_read_only = on; SET plan_cache_mode = force_custom_plan`,
        );
        this.#phase = 'SET';
      }
    } catch {
      this.#phase = 'SHARED';
    }
  }

  async #isOwn(): Promise<boolean> {
    const { processID } = this.#client as unknown as { readonly processID: number | null };
    const { rows } = await this.#client.query<{ pid: number; version: number }>(
      "SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int AS version",
    );
    return rows.some(({ pid, version }) => pid === processID && version >= CUSTOM_PLANS_SINCE);
  }
}
