import { CommandError } from './commandError.js';

/** The refusal of what a real MongoDB does and this server does not: it says so, it never guesses. */
export function notImplemented(what: string): CommandError {
  return new CommandError(
    238,
    `${what} is not implemented by Rotunda's embedded MongoDB stand-in; use a real MongoDB (MONGODB_URI) for it`,
  );
}
