import { closestName } from '../lib/closestName.js';

/** Says that a name is not known, with the one it may have meant. */
export function unknownName(what: string, name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = closestName(name, names);
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  const expected = names.length === 0 ? 'there is none' : `expected one of ${names.join(', ')}`;
  return `unknown ${what} \`${name}\`${hint}; ${expected}`;
}
