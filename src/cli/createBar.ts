import { SingleBar } from 'cli-progress';
import { barOptions } from './barOptions.js';

/** A progress bar on standard error that grows when there is more than was expected. */
export interface Bar {
  /** Tells how far it is; by another name from now on, where one is given. */
  update(value: number, total: number, name?: string): void;
  stop(): void;
}

/** Draws from the first update on; where standard error is no terminal, a line now and then. */
export function createBar(unit: string, name = ''): Bar {
  const format = ` {label}{bar} {value}/{total} ${unit} · {eta_formatted} left`;
  const bar = new SingleBar(barOptions(format));
  let isStarted = false;
  return {
    update(value, total, newName = name) {
      const payload = { label: newName === '' ? '' : `${newName} ` };
      if (!isStarted) bar.start(total, value, payload);
      isStarted = true;
      bar.setTotal(Math.max(total, value));
      bar.update(value, payload);
    },
    stop() {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}
