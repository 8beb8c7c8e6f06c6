import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programPath } from './programPath.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A run of the command line that has ended. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command line that goes on. */
export interface CliProcess {
  readonly process: ChildProcess;
  /** Resolves with the first match in what it has written to standard output. */
  untilSays(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<CliRun>;
}

/** Starts `rotunda` as a process of its own, with no environment but what is given. */
export function startCli(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = root,
): CliProcess {
  const child = spawn(process.execPath, [programPath('rotunda'), ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (data) => {
    stdout += data;
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<CliRun>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    process: child,
    ended,
    untilSays: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(stdout);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${stdout}${stderr}`)));
      }),
  };
}

/** Runs `rotunda` to its end. */
export function runCli(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = root,
): Promise<CliRun> {
  return startCli(args, env, cwd).ended;
}
