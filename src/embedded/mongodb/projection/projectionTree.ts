import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { CommandError } from '../commandError.js';
import type { Expression } from '../expression/expression.js';
import type { MatchDetails } from '../filter/matcher.js';

/** What becomes of one field. */
export type ProjectionField =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'compute'; readonly expression: Expression }
  /** Items of an array are chosen; `undefined` leaves the field out. */
  | { readonly kind: 'select'; readonly select: ArraySelector }
  | { readonly kind: 'within'; readonly node: ProjectionNode };

/** Chooses items of a projected array. */
export type ArraySelector = (
  value: BsonValue,
  details: MatchDetails | undefined,
  document: BsonDocument,
) => BsonValue | undefined;

/** The projected fields of a document or of an embedded one. */
export interface ProjectionNode {
  readonly fields: Map<string, ProjectionField>;
  /** Whether anything within is computed, so that the node comes to be where there was nothing. */
  computes: boolean;
}

/** Makes an empty node. */
export function makeProjectionNode(): ProjectionNode {
  return { fields: new Map(), computes: false };
}

/** Puts a field at a path; `collisionCode` is for specifications with a code of their own. */
export function putField(
  root: ProjectionNode,
  path: readonly string[],
  field: ProjectionField,
  collisionCode?: number,
): void {
  const collision = (code: number) =>
    new CommandError(collisionCode ?? code, `Path collision at ${path.join('.')}`);
  let node = root;
  for (const name of path.slice(0, -1)) {
    if (field.kind === 'compute') node.computes = true;
    const existing = node.fields.get(name);
    if (existing !== undefined && existing.kind !== 'within') throw collision(31249);
    const child = existing?.node ?? makeProjectionNode();
    node.fields.set(name, { kind: 'within', node: child });
    node = child;
  }
  if (field.kind === 'compute') node.computes = true;
  const last = path.at(-1) as string;
  if (node.fields.has(last)) throw collision(31250);
  node.fields.set(last, field);
}
