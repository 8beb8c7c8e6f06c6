import type { BsonDocument } from '../bson/bsonValue.js';
import { compileExpression } from '../expression/compileExpression.js';
import { rootScope, type Variables } from '../expression/scope.js';
import type { MatchDetails } from '../filter/matcher.js';
import { applyProjection } from './applyProjection.js';
import { parseProjection } from './parseProjection.js';

/** A compiled projection. */
export interface Projection {
  /** Whether it needs to know by which item of an array the query matched. */
  readonly isPositional: boolean;
  apply(document: BsonDocument, details?: MatchDetails): BsonDocument;
}

/** Compiles the projection of a `find` or of a `$project` stage. */
export function compileProjection(
  specification: BsonDocument,
  dialect: 'find' | 'stage',
  variables?: Variables,
): Projection {
  const { node, unnamed, isPositional } = parseProjection(specification, {
    dialect,
    compile: (value) => compileExpression(value, variables),
  });
  return {
    isPositional,
    apply: (document, details) =>
      applyProjection(document, node, { unnamed, scope: rootScope(document, variables), details }),
  };
}
