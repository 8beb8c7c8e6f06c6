import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import type { Scope } from '../expression/scope.js';
import type { MatchDetails } from '../filter/matcher.js';
import type { ProjectionField, ProjectionNode } from './projectionTree.js';

/** Whether fields that a projection does not name are kept. */
export type Unnamed = 'keep' | 'drop';

/** What is the same for all nodes of a projection of one document. */
export interface ProjectionRun {
  readonly unnamed: Unnamed;
  readonly scope: Scope;
  readonly details: MatchDetails | undefined;
}

/** Builds the projected document. */
export function applyProjection(
  document: BsonDocument,
  node: ProjectionNode,
  run: ProjectionRun,
): BsonDocument {
  const result = newDocument();
  for (const name of Object.keys(document)) {
    const value = projectField(document[name] as BsonValue, node.fields.get(name), run);
    if (value !== undefined) result[name] = value;
  }
  addComputed(result, node, run);
  return result;
}

function projectField(
  value: BsonValue,
  field: ProjectionField | undefined,
  run: ProjectionRun,
): BsonValue | undefined {
  switch (field?.kind) {
    case undefined:
      return run.unnamed === 'keep' ? value : undefined;
    case 'include':
      return value;
    case 'exclude':
      return undefined;
    case 'compute':
      // A field that is kept keeps its place too; its new value comes later.
      return run.unnamed === 'keep' ? value : undefined;
    case 'select':
      return field.select(value, run.details, run.scope.root);
    case 'within':
      return projectWithin(value, field.node, run);
  }
}

function projectWithin(
  value: BsonValue,
  node: ProjectionNode,
  run: ProjectionRun,
): BsonValue | undefined {
  if (isDocument(value)) return applyProjection(value, node, run);
  if (Array.isArray(value)) {
    return value.map((item) => projectWithin(item, node, run)).filter((item) => item !== undefined);
  }
  if (node.computes) return applyProjection(newDocument(), node, run);
  return run.unnamed === 'keep' ? value : undefined;
}

function addComputed(result: BsonDocument, node: ProjectionNode, run: ProjectionRun): void {
  if (!node.computes) return;
  for (const [name, field] of node.fields) {
    if (field.kind === 'compute') {
      const value = field.expression(run.scope);
      if (value === undefined) delete result[name];
      else result[name] = value;
    } else if (field.kind === 'within' && field.node.computes && result[name] === undefined) {
      result[name] = applyProjection(newDocument(), field.node, run);
    }
  }
}
