import type { ChildProcess } from 'node:child_process';

/** Resolves when a child has ended, with what went wrong or, after a good end, `undefined`. */
export function awaitExit(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`);
    });
    child.once('error', (error) => resolve(error.message));
  });
}
