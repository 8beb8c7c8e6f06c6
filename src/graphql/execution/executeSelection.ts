import type { ResponsePath } from 'graphql';
import type { Selection } from './FieldStep.js';
import { isPromise } from './isPromise.js';
import type { Run } from './Run.js';

type Results = Record<string, unknown>;

/** Executes the fields of an object; a promise only where a field is one. */
export function executeSelection(
  run: Run,
  { steps, create }: Selection,
  source: unknown,
  path: ResponsePath | undefined,
): Results | Promise<Results> {
  const results: Results = create();
  let pending: string[] | undefined;
  try {
    for (const step of steps) {
      const value = step.execute(run, source, path);
      results[step.key] = value;
      if (isPromise(value)) {
        if (pending === undefined) pending = [step.key];
        else pending.push(step.key);
      }
    }
  } catch (error) {
    if (pending === undefined) throw error;
    // Promises of other fields may fail as well, and nobody else looks after them.
    return settle(results, pending).finally(() => {
      throw error;
    });
  }
  return pending === undefined ? results : settle(results, pending);
}

async function settle(results: Results, pending: readonly string[]): Promise<Results> {
  const values = await Promise.all(pending.map((key) => results[key]));
  for (let place = 0; place < pending.length; place++) {
    results[pending[place] as string] = values[place];
  }
  return results;
}
