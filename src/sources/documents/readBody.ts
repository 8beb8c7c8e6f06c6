import { readPath } from './readPath.js';

/** What a path or a function finds in a body. */
export function readBody(at: string | ((body: unknown) => unknown), body: unknown): unknown {
  return typeof at === 'function' ? at(body) : readPath(at, body);
}
