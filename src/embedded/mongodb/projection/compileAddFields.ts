import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { compileExpression } from '../expression/compileExpression.js';
import { rootScope, type Variables } from '../expression/scope.js';
import { checkFieldPath } from '../path/checkFieldPath.js';
import { applyProjection } from './applyProjection.js';
import { makeProjectionNode, type ProjectionNode, putField } from './projectionTree.js';

/** Compiles `$addFields`: everything is kept, the named fields get computed values. */
export function compileAddFields(
  specification: BsonDocument,
  variables?: Variables,
): (document: BsonDocument) => BsonDocument {
  const root = makeProjectionNode();
  addFields(root, specification, [], variables);
  return (document) =>
    applyProjection(document, root, {
      unnamed: 'keep',
      scope: rootScope(document, variables),
      details: undefined,
    });
}

function addFields(
  root: ProjectionNode,
  specification: BsonDocument,
  prefix: readonly string[],
  variables: Variables | undefined,
): void {
  for (const [name, value] of Object.entries(specification)) {
    const path = [...prefix, ...name.split('.')];
    checkFieldPath(path.join('.'));
    if (isNested(value)) addFields(root, value, path, variables);
    else {
      const expression = compileExpression(value, variables);
      putField(root, path, { kind: 'compute', expression }, 40176);
    }
  }
}

/** A document of plain names goes down into the document; one of an operator is an expression. */
function isNested(value: BsonValue): value is BsonDocument {
  if (!isDocument(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && !first.startsWith('$');
}
