import { describe, expect, it } from '@jest/globals';
import { runInThreads } from '../../src/lib/runInThreads.js';

const module = new URL('./countingWorker.js', import.meta.url);

/** Runs the counting of numbers in two threads. */
function count(tasks: readonly number[], onDone: (task: number) => void = () => undefined) {
  return runInThreads<number, string>({
    module,
    data: { unit: 'hats' },
    tasks,
    threads: 2,
    onDone,
  });
}

describe('work in threads', () => {
  it('comes back in the order of the tasks, however long each took', async () => {
    const done: number[] = [];
    const tasks = Array.from({ length: 50 }, (_, at) => 50 - at);
    expect(await count(tasks, (task) => done.push(task))).toEqual(
      tasks.map((one) => `${one} hats`),
    );
    expect(done.toSorted((a, b) => b - a)).toEqual(tasks);
  });

  it('takes no tasks at all', async () => {
    expect(await count([])).toEqual([]);
  });

  it('tells of a thread that fails', async () => {
    await expect(count([1, -1, 2, 3])).rejects.toThrow('A thread failed: No hats to count: -1');
  });

  it('tells of a thread that ends, also while others work', async () => {
    await expect(count([1, 2, 0, 3, 4])).rejects.toThrow(
      'A thread ended before its work was done, with exit code 7',
    );
  });

  it('tells of a thread that never starts', async () => {
    const missing = new URL('./missing.js', import.meta.url);
    const run = runInThreads({
      module: missing,
      data: {},
      tasks: [1],
      threads: 1,
      onDone: () => {},
    });
    await expect(run).rejects.toThrow('A thread failed: Cannot find module');
  });
});
