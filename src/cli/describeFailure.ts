import { isNativeError } from 'node:util/types';
import { ConfigError } from '../config/ConfigError.js';
import { RequestError } from '../errors/RequestError.js';
import { getErrorCode } from '../lib/getErrorCode.js';
import { isStoreLost } from '../store/isStoreLost.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import { refusalOf } from '../store/refusalOf.js';

/** An index of another definition lies where Rotunda's own belongs. */
const INDEX_CONFLICTS: ReadonlySet<unknown> = new Set([85, 86]);
/** A disk that is full, a quota or a limit that is reached. */
const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** Answers of a store that is in trouble itself: no primary, no time, no majority, no room. */
const TROUBLES: ReadonlySet<unknown> = new Set([
  ...[50, 64, 91, 100, 189, 262],
  ...[10107, 11600, 11602, 13435, 13436, 14031],
]);

/** Why a command failed: in words what a user can mend, a fault of ours with where it arose. */
export function describeFailure(error: unknown): string {
  if (!isNativeError(error)) return String(error);
  if (error instanceof ConfigError || error instanceof RequestError) return error.message;
  if (isStoreLost(error)) {
    return `Rotunda's own store (\`store.url\`) could not be reached: ${error.message}`;
  }
  const ofStore = isStoreTrouble(error) ? describeStoreFault(error) : undefined;
  if (ofStore !== undefined) return ofStore;
  if ('syscall' in error && error.syscall === 'listen') {
    return `The gateway cannot listen where \`server\` says: ${error.message}`;
  }
  if ('syscall' in error && ('path' in error || NO_ROOM.has(getErrorCode(error)))) {
    return `A file cannot be read or written where it was expected: ${error.message}`;
  }
  return error.stack ?? error.message;
}

/** What the store answers that its user can mend, or has to wait for. */
function describeStoreFault(error: Error): string | undefined {
  const refusal = refusalOf(error);
  if (refusal === 'RIGHTS') {
    const [, command = 'this'] = /to execute command \{ (\w+)/.exec(error.message) ?? [];
    return `Rotunda's own store (\`store.url\`) does not allow \`${command}\` to its user, who needs the role \`readWrite\` on the database.`;
  }
  if (refusal === 'CREDENTIALS') {
    return `Rotunda's own store (\`store.url\`) refuses the credentials of its URL: ${error.message}`;
  }
  const code = getErrorCode(error);
  if (INDEX_CONFLICTS.has(code)) {
    return `Rotunda's own store (\`store.url\`) has an index where Rotunda makes one of its own; drop it: ${error.message}`;
  }
  return TROUBLES.has(code)
    ? `Rotunda's own store (\`store.url\`) is in trouble; try again once it is well: ${error.message}`
    : undefined;
}
