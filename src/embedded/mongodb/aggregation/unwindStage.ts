import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { namedArguments } from '../expression/namedArguments.js';
import { setPath } from '../path/setPath.js';
import type { StageCompiler } from './stage.js';

/** Compiles `$unwind`. */
export const unwindStage: StageCompiler = (operand) => {
  const named =
    typeof operand === 'string'
      ? newDocument({ path: operand })
      : namedArguments(
          '$unwind',
          operand,
          [],
          ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'],
        );
  const path = parsePath(named.path);
  const indexPath = parseIndexName(named.includeArrayIndex);
  const keepsEmpty = named.preserveNullAndEmptyArrays === true;
  return function* unwind(documents) {
    for (const document of documents) {
      const value = valueAt(document, path);
      if (!Array.isArray(value)) {
        const isEmpty = value === undefined || value === null;
        if (!isEmpty || keepsEmpty) yield withIndex(document, indexPath, null);
      } else if (value.length === 0) {
        if (keepsEmpty) yield withIndex(setPath(document, path, undefined), indexPath, null);
      } else {
        for (const [index, item] of value.entries()) {
          yield withIndex(setPath(document, path, item), indexPath, BigInt(index));
        }
      }
    }
  };
};

function parsePath(path: BsonValue | undefined): string[] {
  if (path === undefined) throw new CommandError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string') {
    throw new CommandError(28808, 'expected a string as the path for $unwind stage');
  }
  if (!path.startsWith('$')) {
    throw new CommandError(
      28818,
      `path option to $unwind stage should be prefixed with a '$': ${path}`,
    );
  }
  return path.slice(1).split('.');
}

function parseIndexName(name: BsonValue | undefined): string[] | undefined {
  if (name === undefined) return undefined;
  if (typeof name === 'string' && name !== '' && !name.startsWith('$')) return name.split('.');
  throw new CommandError(28810, 'includeArrayIndex option to $unwind stage must be a field name');
}

function valueAt(document: BsonDocument, path: readonly string[]): BsonValue | undefined {
  let value: BsonValue | undefined = document;
  for (const name of path) value = isDocument(value) ? value[name] : undefined;
  return value;
}

function withIndex(
  document: BsonDocument,
  path: readonly string[] | undefined,
  index: bigint | null,
): BsonDocument {
  return path === undefined ? document : setPath(document, path, index);
}
