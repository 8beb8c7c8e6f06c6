import { getServerPackage } from './getServerPackage.js';

/** Wraps whatever kept the server from starting in the one message that says what to do. */
export function createStartError(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `Cannot start the embedded PostgreSQL of the npm package ${getServerPackage()}: ${reason}\n` +
      'Where this package cannot be had or run, point the *_URL settings at a PostgreSQL server of ' +
      'your own.',
    { cause },
  );
}
