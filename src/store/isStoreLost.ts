import { isNativeError } from 'node:util/types';
import { getErrorCode } from '../lib/getErrorCode.js';

const NO_STORE = /^Mongo(ServerSelection|Network|NetworkTimeout)Error$/;
/** What the system, or Node, calls a socket that is not there any more. */
const NO_SOCKET = /^(EPIPE|ECONN|ETIMEDOUT|EHOST|ENET|ERR_STREAM)/;

/**
 * Whether an error says that the store could not be reached, or is not connected any more. What a
 * socket says that the server closed while a command was written the driver hands on as it is.
 */
export function isStoreLost(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  return NO_STORE.test(error.name) || NO_SOCKET.test(String(getErrorCode(error)));
}
