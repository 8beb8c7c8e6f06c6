import { type Options, Presets } from 'cli-progress';
import { formatTimeLeft } from './formatTimeLeft.js';

/** Options of a progress bar on standard error; where that is no terminal, it is a line now and then. */
export function barOptions(format: string): Options {
  return {
    ...Presets.shades_grey,
    format,
    formatTime: formatTimeLeft,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    stream: process.stderr,
  };
}
