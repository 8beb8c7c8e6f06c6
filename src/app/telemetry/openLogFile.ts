import { constants, fstatSync, openSync } from 'node:fs';

const STANDARD_OUTPUT = 1;

/**
 * The file that the log is written to. A pipe is opened anew, where the system has a name for it, so
 * that a write to one that nobody empties fails: a thread that waits in it would keep the process from
 * ending, whatever it is told. The pipe stays as it is for those who share it.
 */
export function openLogFile(): number {
  try {
    if (!fstatSync(STANDARD_OUTPUT).isFIFO()) return STANDARD_OUTPUT;
    return openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return STANDARD_OUTPUT;
  }
}
