import { getErrorCode } from '../../../src/lib/getErrorCode.js';

/** Says whether a process exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return getErrorCode(error) === 'EPERM';
  }
}
