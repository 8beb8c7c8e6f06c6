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
  const values: unknown[] = [];
  let pending: number[] | undefined;
  try {
    for (const step of steps) {
      const value = step.execute(run, source, path);
      if (isPromise(value)) {
        if (pending === undefined) pending = [values.length];
        else pending.push(values.length);
      }
      values.push(value);
    }
  } catch (error) {
    if (pending === undefined) throw error;
    // Promises of other fields may fail as well, and nobody else looks after them.
    return settle(values, pending, create).finally(() => {
      throw error;
    });
  }
  return pending === undefined ? create(values) : settle(values, pending, create);
}

function settle(
  values: unknown[],
  pending: readonly number[],
  create: Selection['create'],
): Promise<Results> {
  return Promise.all(pending.map((place) => values[place])).then((settled) => {
    for (const [index, place] of pending.entries()) values[place] = settled[index];
    return create(values);
  });
}
