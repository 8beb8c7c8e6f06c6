import type { Contender } from '../contenders/Contender.js';
import type { TimedAnswer } from './postJson.js';
import { quantile } from './quantile.js';

/** What a block of questions took. */
interface Block {
  readonly answers: number;
  readonly ms: number;
  readonly ownMs: number;
  readonly behindMs: number;
}

/** What one contender took for a case: medians over its blocks, which what else the machine does moves least. */
export class Tally {
  readonly contender: Contender;
  readonly #latencies: number[] = [];
  readonly #blocks: Block[] = [];
  /** Answers that said of a list that it is not whole: a deadline was missed. */
  incomplete = 0;

  constructor(contender: Contender) {
    this.contender = contender;
  }

  /** Asks a block of questions; one with errors is no answer. */
  async run(ask: () => Promise<readonly TimedAnswer[]>): Promise<void> {
    const before = await this.contender.cpu();
    const startedAt = performance.now();
    const answers = await ask();
    const ms = performance.now() - startedAt;
    const after = await this.contender.cpu();
    this.#blocks.push({
      answers: answers.length,
      ms,
      ownMs: after.ownMs - before.ownMs,
      behindMs: after.behindMs - before.behindMs,
    });
    for (const { text, ms } of answers) {
      if (text.includes('"errors":')) {
        throw new Error(`${this.contender.name}: ${text.slice(0, 500)}`);
      }
      if (text.includes('"complete":false')) this.incomplete += 1;
      this.#latencies.push(ms);
    }
  }

  get answers(): number {
    return this.#latencies.length;
  }

  /** A quantile of how long answers took. */
  latencyMs(share: number): number {
    return quantile(this.#latencies, share);
  }

  /** Time of its process's own on a processor, per answer. */
  get cpuMs(): number {
    return this.#median(({ answers, ownMs }) => ownMs / answers);
  }

  /** The same, with that of the servers behind it that are its own. */
  get wholeCpuMs(): number {
    return this.#median(({ answers, ownMs, behindMs }) => (ownMs + behindMs) / answers);
  }

  get answersPerSecond(): number {
    return this.#median(({ answers, ms }) => (answers * 1_000) / ms);
  }

  #median(measure: (block: Block) => number): number {
    return quantile(this.#blocks.map(measure), 0.5);
  }
}
