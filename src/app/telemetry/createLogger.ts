import pino, { type Logger } from 'pino';
import type { ValidConfig } from '../../config/configShape.js';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { openLogFile } from './openLogFile.js';

/** Many lines are one piece of writing: a call of the system for each costs more than making it. */
const BUFFER_BYTES = 8_192;
const FLUSH_MS = 100;
/** What nobody takes is kept up to here; what comes on top of it is lost. */
const MOST_KEPT = 8_388_608;
/** So often, ten times a second, a full pipe is tried again before the log counts as one that cannot be written. */
const MOST_TRIES = 10;

/**
 * The log: JSON lines on standard output, without customer data. They come up to 100 ms late, and at
 * once when the process ends, unless it is killed. A log that cannot be written (a full disk,
 * a pipe whose reader hangs) keeps nobody from being answered; it goes on once it can.
 */
export function createLogger({ logLevel }: ValidConfig['telemetry']): Logger {
  let wasWritten = true;
  let tries = 0;
  const output = pino.destination({
    dest: openLogFile(),
    sync: false,
    minLength: BUFFER_BYTES,
    maxLength: MOST_KEPT,
    periodicFlush: FLUSH_MS,
    retryEAGAIN: () => {
      tries += 1;
      return wasWritten && tries < MOST_TRIES;
    },
  });
  output.on('error', (error: unknown) => {
    if (wasWritten) {
      process.stderr.write(`The log cannot be written (${getErrorCode(error)}).\n`);
    }
    wasWritten = false;
  });
  output.on('write', () => {
    wasWritten = true;
    tries = 0;
  });
  // At the end it would be tried again and again, and the process never end.
  process.once('beforeExit', () => {
    if (!wasWritten) output.destroy();
  });
  return pino({ level: logLevel, base: null }, output);
}
