import { type ChildProcess, fork } from 'node:child_process';
import type { Contender } from './Contender.js';
import type { ProcessName } from './ContenderName.js';
import type { Setup } from './ContenderServer.js';
import type { Instruction, Report } from './Instruction.js';

/** As in the Dockerfile: what a request leaves behind is gone before it is looked at twice. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];
/** Time to close what is open; afterwards it is ended. */
const PATIENCE_MS = 5_000;

/**
 * Starts a contender in a process of its own, so that none waits for another's garbage collector;
 * the process is ended when the signal is aborted.
 */
export async function startContender<Name extends ProcessName>(
  name: Name,
  setup: Setup,
  program: string,
  signal: AbortSignal,
): Promise<Contender<Name>> {
  // Its log goes where logs of a server go that nobody reads; what is wrong is told here.
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  const child = fork(program, [name], {
    execArgv: [...NODE_OPTIONS],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: [...stdio],
    signal,
  });
  // Who waits for an answer hears that the process ended.
  child.on('error', () => undefined);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ask = (instruction: Instruction) => askChild(name, child, instruction);
  const close = async () => {
    if (child.connected) child.disconnect();
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await exited;
    clearTimeout(timer);
  };
  try {
    const report = await ask({ is: 'start', setup });
    if (report.is !== 'ready') throw new Error(`${name} is not ready`);
    return {
      name,
      endpoints: report.endpoints,
      async cpu() {
        const answer = await ask({ is: 'cpu' });
        if (answer.is !== 'cpu') throw new Error(`${name} does not tell its time`);
        return answer.cpu;
      },
      async traffic() {
        const answer = await ask({ is: 'traffic' });
        if (answer.is !== 'traffic') throw new Error(`${name} does not tell its calls`);
        return answer.traffic;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function askChild(name: string, child: ChildProcess, instruction: Instruction): Promise<Report> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${name} ended (${code})`));
    child.once('exit', onExit);
    child.once('message', (report: Report) => {
      child.off('exit', onExit);
      resolve(report);
    });
    child.send(instruction, (error) => {
      if (error !== null) reject(error);
    });
  });
}
