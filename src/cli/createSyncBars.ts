import { MultiBar, type SingleBar } from 'cli-progress';
import type { RowProblem } from '../dataset/mapping/RowProblem.js';
import type { SyncObserver } from '../identity/sync/syncIdentity.js';
import { barOptions } from './barOptions.js';

/** Progress bars of a sync: one per source, one for the linking. */
export interface SyncBars extends SyncObserver {
  stop(): void;
}

const FORMAT = ' {name} {bar} {value}/{total} records · {speed}/s · {eta_formatted} left';

/**
 * Draws on standard error, also where that is no terminal: then a line now and then. `sizes` has all
 * sources, with the records that each is expected to have, where it can tell.
 */
export function createSyncBars(sizes: ReadonlyMap<string, number | undefined>): SyncBars {
  const bars = new MultiBar(barOptions(FORMAT));
  const width = Math.max('comparing'.length, ...[...sizes.keys()].map((name) => name.length));
  const started = new Map<string, { bar: SingleBar; at: number }>();
  // What is told first was done before: since the start, since the last source was read, or all was compared.
  let beganAt = performance.now();
  const problems = new Map<string, number>();
  const update = (name: string, value: number, total: number) => {
    let one = started.get(name);
    if (one === undefined) {
      const payload = { name: name.padEnd(width), speed: 0 };
      one = { bar: bars.create(total, 0, payload), at: beganAt };
      started.set(name, one);
    }
    // A source that holds more than it said grows the bar rather than overrunning it.
    one.bar.setTotal(Math.max(total, value));
    const seconds = (performance.now() - one.at) / 1000;
    one.bar.update(value, { speed: seconds > 0 ? Math.round(value / seconds) : 0 });
  };
  return {
    onScan: (source, seen) => update(source, seen, sizes.get(source) ?? seen),
    onScanned({ source, seen }) {
      update(source, seen, seen);
      beganAt = performance.now();
    },
    onLinking(step, done, total) {
      update(step, done, total);
      if (step === 'comparing') beganAt = performance.now();
    },
    onProblem: ({ source, field, expected, found }: RowProblem) => {
      const line = `${source}.profiles.${field}: expected ${expected}, found ${found}`;
      problems.set(line, (problems.get(line) ?? 0) + 1);
    },
    stop() {
      bars.stop();
      for (const [line, count] of problems) process.stderr.write(`${line} (${count} rows)\n`);
    },
  };
}
