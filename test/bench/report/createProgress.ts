import { MultiBar, type SingleBar } from 'cli-progress';
import { barOptions } from '../../../src/cli/barOptions.js';

/** Shows how far the bench is. */
export interface Progress {
  /** Begins a step of so many parts, or tells how many of them are done. */
  show(step: string, done: number, total: number): void;
  stop(): void;
}

const FORMAT = ' {step} {bar} {value}/{total} · {eta_formatted} left';
const WIDTH = 34;

/** Draws on standard error, also where that is no terminal: then a line now and then. */
export function createProgress(): Progress {
  const bars = new MultiBar(barOptions(FORMAT));
  const steps = new Map<string, SingleBar>();
  return {
    show(step, done, total) {
      let bar = steps.get(step);
      if (bar === undefined) {
        bar = bars.create(total, 0, { step: step.slice(0, WIDTH).padEnd(WIDTH) });
        steps.set(step, bar);
      }
      bar.update(done);
    },
    stop: () => bars.stop(),
  };
}
