import { CommandError } from '../commandError.js';

/** Refuses a dotted path with a name that MongoDB does not take. */
export function checkFieldPath(path: string): string {
  if (path === '') {
    throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
  }
  if (path.endsWith('.')) throw new CommandError(40353, "FieldPath must not end with a '.'.");
  const names = path.split('.');
  if (names.includes('')) {
    throw new CommandError(15998, `FieldPath field names may not be empty strings: '${path}'`);
  }
  if (names.some((name) => name.startsWith('$'))) {
    throw new CommandError(16410, `FieldPath field names may not start with '$': '${path}'`);
  }
  return path;
}
