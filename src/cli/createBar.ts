import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on standard error that grows when there is more than was expected. */
export interface Bar {
  update(value: number, total: number): void;
  stop(): void;
}

/** Draws from the first update on; where standard error is no terminal, a line now and then. */
export function createBar(name: string, unit: string): Bar {
  const bar = new SingleBar(
    {
      format: ` ${name} {bar} {value}/{total} ${unit} · {eta_formatted} left`,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      stream: process.stderr,
    },
    Presets.shades_grey,
  );
  let isStarted = false;
  return {
    update(value, total) {
      if (!isStarted) bar.start(total, value);
      isStarted = true;
      bar.setTotal(Math.max(total, value));
      bar.update(value);
    },
    stop() {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}
