import pino, { type Logger } from 'pino';
import type { ValidConfig } from '../config/configShape.js';

/** Many lines are one piece of writing: a call of the system for each costs more than making it. */
const BUFFER_BYTES = 8_192;
const FLUSH_MS = 100;

/**
 * The log: JSON lines on standard output, without customer data. They come up to 100 ms late, and at
 * once when the process ends, unless it is killed.
 */
export function createLogger({ logLevel }: ValidConfig['telemetry']): Logger {
  const output = { dest: 1, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_MS };
  return pino({ level: logLevel, base: null }, pino.destination(output));
}
