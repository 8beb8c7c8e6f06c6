import { parentPort } from 'node:worker_threads';

/** Answers the tasks that `runInThreads` hands to this thread. */
export function serveTasks<Task, Result>(work: (task: Task) => Result): void {
  parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(task)));
}
