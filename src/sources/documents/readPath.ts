import type { Reader } from '../../dataset/mapping/Reader.js';
import { compilePath } from './compilePath.js';

/** Compiled once each: the paths are those of the configuration, and so few. */
const compiled = new Map<string, Reader>();

/** What lies at a path that validation has accepted. */
export function readPath(path: string, value: unknown): unknown {
  let read = compiled.get(path);
  if (read === undefined) {
    const reader = compilePath(path);
    read = typeof reader === 'function' ? reader : () => undefined;
    compiled.set(path, read);
  }
  return read(value);
}
