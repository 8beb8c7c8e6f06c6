import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { Matcher } from '../filter/matcher.js';

/** Reads `arrayFilters`: a filter for each identifier that paths may use as `$[identifier]`. */
export function parseArrayFilters(filters: BsonValue | undefined): ReadonlyMap<string, Matcher> {
  const byIdentifier = new Map<string, Matcher>();
  if (filters === undefined) return byIdentifier;
  if (!Array.isArray(filters)) throw new CommandError(14, "'arrayFilters' must be an array");
  for (const filter of filters) {
    if (!isDocument(filter)) throw new CommandError(14, 'an array filter must be an object');
    const identifier = identifierOf(filter);
    if (byIdentifier.has(identifier)) {
      throw new CommandError(
        9,
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    byIdentifier.set(identifier, compileFilter(filter));
  }
  return byIdentifier;
}

function identifierOf(filter: BsonDocument): string {
  const [identifier, ...others] = new Set(topLevelNames(filter));
  if (identifier === undefined) {
    throw new CommandError(
      9,
      'Cannot use an expression without a top-level field name in arrayFilters',
    );
  }
  if (others.length > 0) {
    throw new CommandError(
      9,
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${identifier}' and '${others[0]}'`,
    );
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
    throw new CommandError(
      2,
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
    );
  }
  return identifier;
}

function topLevelNames(filter: BsonDocument): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.')[0] as string];
    return Array.isArray(value) ? value.filter(isDocument).flatMap(topLevelNames) : [];
  });
}
