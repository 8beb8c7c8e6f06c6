import { isNativeError } from 'node:util/types';
import { ConfigError } from '../config/ConfigError.js';
import { RequestError } from '../errors/RequestError.js';

/** What MongoDB answers to a user who may not do this, and to credentials that it does not know. */
const FORBIDDEN = 13;
const REFUSALS: ReadonlySet<unknown> = new Set([FORBIDDEN, 18, 8000]);
const NO_STORE = /^Mongo(ServerSelection|Network|NetworkTimeout)Error$/;

/** Why a command failed: in words what a user can mend, a fault of ours with where it arose. */
export function describeFailure(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  if (error instanceof ConfigError || error instanceof RequestError) return error.message;
  if (NO_STORE.test(error.name)) {
    return `Rotunda's own store (\`store.url\`) could not be reached: ${error.message}`;
  }
  if (error.name === 'MongoServerError' && 'code' in error && REFUSALS.has(error.code)) {
    const [, command = 'this'] = /to execute command \{ (\w+)/.exec(error.message) ?? [];
    return error.code === FORBIDDEN
      ? `Rotunda's own store (\`store.url\`) does not allow \`${command}\` to its user, who needs the role \`readWrite\` on the database.`
      : `Rotunda's own store (\`store.url\`) refuses the credentials of its URL: ${error.message}`;
  }
  if ('syscall' in error && error.syscall === 'listen') {
    return `The gateway cannot listen where \`server\` says: ${error.message}`;
  }
  if ('syscall' in error && 'path' in error) {
    return `A file cannot be read or written where it was expected: ${error.message}`;
  }
  return error.stack ?? error.message;
}
