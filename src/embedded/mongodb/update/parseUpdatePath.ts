import type { BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Matcher } from '../filter/matcher.js';

/** One step of an update's path. */
export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  /** `$`: the item by which the query matched. */
  | { readonly kind: 'matched' }
  /** `$[]` and `$[identifier]`: all items, or those that an array filter matches. */
  | {
      readonly kind: 'items';
      readonly label: string;
      readonly includes: (item: BsonValue) => boolean;
    };

/** Reads the path of an updated field; `arrayFilters` are by identifier. */
export function parseUpdatePath(
  path: string,
  arrayFilters: ReadonlyMap<string, Matcher>,
): PathStep[] {
  const names = path.split('.');
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  if (names.includes('')) {
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (names.filter((name) => name === '$').length > 1) {
    throw new CommandError(2, `Too many positional (i.e. '$') elements found in path '${path}'`);
  }
  return names.map((name, index): PathStep => {
    if (name === '$') return matchedStep(path, index);
    const [, identifier] = /^\$\[(.*)\]$/.exec(name) ?? [];
    if (identifier !== undefined) return itemsStep(path, identifier, arrayFilters);
    if (name.startsWith('$') && index === 0) {
      throw new CommandError(
        52,
        `The dollar ($) prefixed field '${name}' in '${path}' is not allowed in the context of an update`,
      );
    }
    return { kind: 'name', name };
  });
}

function matchedStep(path: string, index: number): PathStep {
  if (index === 0) {
    throw new CommandError(
      2,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    );
  }
  return { kind: 'matched' };
}

function itemsStep(
  path: string,
  identifier: string,
  arrayFilters: ReadonlyMap<string, Matcher>,
): PathStep {
  const label = `$[${identifier}]`;
  if (identifier === '') return { kind: 'items', label, includes: () => true };
  const matches = arrayFilters.get(identifier);
  if (matches === undefined) {
    throw new CommandError(
      2,
      `No array filter found for identifier '${identifier}' in path '${path}'`,
    );
  }
  return {
    kind: 'items',
    label,
    includes: (item) => matches(newDocument({ [identifier]: item })),
  };
}
