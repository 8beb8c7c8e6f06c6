import { Worker } from 'node:worker_threads';

/** What is to be done in threads. */
export interface ThreadedJob<Task> {
  /** The compiled module that each thread runs; it takes tasks and answers them (see `serveTasks`). */
  readonly module: URL;
  /** Handed to each thread as its `workerData`. */
  readonly data: unknown;
  readonly tasks: readonly Task[];
  readonly threads: number;
  readonly onDone: (task: Task) => void;
}

/** Runs tasks in threads, and answers their results in the order of the tasks. No thread is left behind. */
export async function runInThreads<Task, Result>(job: ThreadedJob<Task>): Promise<Result[]> {
  const { module, data, tasks, threads, onDone } = job;
  const results: Result[] = [];
  let next = 0;
  const serve = async (worker: Worker) => {
    const ask = asker<Task, Result>(worker);
    while (next < tasks.length) {
      const at = next++;
      const task = tasks[at] as Task;
      results[at] = await ask(task);
      onDone(task);
    }
  };
  const workers: Worker[] = [];
  try {
    for (let count = 0; count < Math.min(threads, tasks.length); count++) {
      workers.push(startWorker(module, data));
    }
    await Promise.all(workers.map(serve));
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** From the sources a thread needs what runs TypeScript, as the process itself does. */
function startWorker(module: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(module, { workerData });
  const tsx = new URL('../../tsx.js', import.meta.url).href;
  const source = new URL(module.href.replace(/\.js$/u, '.ts'));
  return new Worker(source, { workerData, execArgv: ['--import', tsx] });
}

function asker<Task, Result>(worker: Worker): (task: Task) => Promise<Result> {
  let settle: { resolve: (result: Result) => void; reject: (error: Error) => void } | undefined;
  let failure: Error | undefined;
  const fail = (reason: string, cause?: unknown) => {
    failure ??= new Error(`A thread ${reason}`, { cause });
    settle?.reject(failure);
  };
  worker.on('message', (result: Result) => settle?.resolve(result));
  worker.on('messageerror', (error) => fail('answered what cannot be read', error));
  worker.on('error', (error: Error) => fail(`failed: ${error.message}`, error));
  worker.on('exit', (code) => fail(`ended before its work was done, with exit code ${code}`));
  return (task) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      if (failure === undefined) worker.postMessage(task);
      else reject(failure);
    });
}
