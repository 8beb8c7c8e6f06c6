import { type FieldNode, locatedError, type ResponsePath, responsePathAsArray } from 'graphql';
import type { Run } from './Run.js';

/** Notes what went wrong at a place, which is null then; where it may not be, its parent is told. */
export function failField(
  run: Run,
  error: unknown,
  nodes: readonly FieldNode[],
  path: ResponsePath,
  isRequired: boolean,
): null {
  const located = locatedError(error, nodes as FieldNode[], responsePathAsArray(path));
  if (isRequired) throw located;
  run.errors.add(located, path);
  return null;
}
