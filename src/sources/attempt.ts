import { getErrorName } from '../lib/getErrorName.js';
import { withinSignal } from '../lib/withinSignal.js';
import { deadlinePassed } from './deadlinePassed.js';
import { SourceError } from './SourceError.js';

/** Time that a connector has to hand over what it had when the deadline came. */
const GRACE_MS = 20;

/** Runs a call to a connector no longer than the signal allows; what it throws becomes a value. */
export function attempt<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T | SourceError> {
  try {
    return withinSignal(call(), signal, deadlinePassed, GRACE_MS).catch(asSourceError);
  } catch (error) {
    return Promise.resolve(asSourceError(error));
  }
}

function asSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const message = `the connector failed: ${getErrorName(error)}`;
  return new SourceError('SOURCE_ERROR', message, { cause: error });
}
