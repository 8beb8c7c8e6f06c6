import type { Contender } from '../contenders/Contender.js';
import type { TimedAnswer } from './postJson.js';

/** What one contender took for a case. */
export class Tally {
  readonly contender: Contender;
  readonly latencies: number[] = [];
  /** Answers that said of a list that it is not whole: a deadline was missed. */
  incomplete = 0;
  /** Time that all its blocks of concurrent questions took. */
  busyMs = 0;
  /** Time of its process's own on a processor, per answer. */
  cpuMs = 0;

  constructor(contender: Contender) {
    this.contender = contender;
  }

  /** Takes an answer; one with errors is no answer. */
  add({ text, ms }: TimedAnswer): void {
    if (text.includes('"errors":'))
      throw new Error(`${this.contender.name}: ${text.slice(0, 500)}`);
    if (text.includes('"complete":false')) this.incomplete += 1;
    this.latencies.push(ms);
  }

  /** Runs something that adds answers, and notes the processor time per answer. */
  static async run(tallies: readonly Tally[], measure: () => Promise<void>): Promise<void> {
    const before = await Promise.all(tallies.map(({ contender }) => contender.usage()));
    await measure();
    const after = await Promise.all(tallies.map(({ contender }) => contender.usage()));
    for (const [place, tally] of tallies.entries()) {
      const used = (after[place]?.cpuMs ?? 0) - (before[place]?.cpuMs ?? 0);
      tally.cpuMs = used / tally.latencies.length;
    }
  }
}
