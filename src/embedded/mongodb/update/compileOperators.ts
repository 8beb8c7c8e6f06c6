import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { compareStrings } from '../bson/compareStrings.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Matcher } from '../filter/matcher.js';
import { arrayOperators } from './arrayOperators.js';
import type { FieldOperatorParser } from './fieldOperator.js';
import { numberOperators } from './numberOperators.js';
import { parseUpdatePath } from './parseUpdatePath.js';
import { renameUpdates } from './renameUpdates.js';
import { type FieldUpdate, updateAtPath } from './updateAtPath.js';
import type { Updater } from './updater.js';
import { valueOperators } from './valueOperators.js';

const parsers: Readonly<Record<string, FieldOperatorParser>> = {
  ...valueOperators,
  ...numberOperators,
  ...arrayOperators,
};

/** Compiles an update by operators such as `{ $set: …, $inc: … }`. */
export function compileOperators(
  update: BsonDocument,
  arrayFilters: ReadonlyMap<string, Matcher>,
): Pick<Updater, 'isPositional' | 'apply'> {
  const updates = Object.entries(update).flatMap(([operator, fields]) =>
    parseOperator(operator, fields, arrayFilters),
  );
  refuseConflicts(updates);
  refuseUnusedFilters(updates, arrayFilters);
  // MongoDB goes through the fields in the order of their names, which is where new ones end up.
  updates.sort(comparePaths);
  return {
    isPositional: updates.some(({ steps }) => steps.some((step) => step.kind === 'matched')),
    apply: (document, run) =>
      updates
        .filter(({ operator }) => run.isInsert || operator.isForInsert !== true)
        .reduce((current, field) => updateAtPath(current, field, run), document),
  };
}

function parseOperator(
  operator: string,
  fields: BsonValue,
  arrayFilters: ReadonlyMap<string, Matcher>,
): FieldUpdate[] {
  const parse = Object.hasOwn(parsers, operator) ? parsers[operator] : undefined;
  if (parse === undefined && operator !== '$rename') {
    throw new CommandError(
      9,
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDocument(fields)) {
    throw new CommandError(
      9,
      `Modifiers operate on fields but we found type ${bsonTypeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describeValue(fields)}}`,
    );
  }
  return Object.entries(fields).flatMap(([path, operand]) => {
    if (parse === undefined) return renameUpdates(path, operand);
    return [{ path, steps: parseUpdatePath(path, arrayFilters), operator: parse(operand, path) }];
  });
}

function refuseConflicts(updates: readonly FieldUpdate[]): void {
  const paths = new Set<string>();
  for (const { path } of updates) {
    const conflict = [...paths].find(
      (other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`),
    );
    if (conflict !== undefined) {
      const shorter = conflict.length < path.length ? conflict : path;
      throw new CommandError(
        40,
        `Updating the path '${path}' would create a conflict at '${shorter}'`,
      );
    }
    paths.add(path);
  }
}

function refuseUnusedFilters(
  updates: readonly FieldUpdate[],
  arrayFilters: ReadonlyMap<string, Matcher>,
): void {
  const labels = new Set(
    updates.flatMap(({ steps }) => steps.map((step) => (step.kind === 'items' ? step.label : ''))),
  );
  for (const identifier of arrayFilters.keys()) {
    if (!labels.has(`$[${identifier}]`)) {
      throw new CommandError(
        9,
        `The array filter for identifier '${identifier}' was not used in the update`,
      );
    }
  }
}

function comparePaths(left: FieldUpdate, right: FieldUpdate): number {
  const names = left.path.split('.');
  const others = right.path.split('.');
  for (let index = 0; index < Math.min(names.length, others.length); index++) {
    const order = compareNames(names[index] as string, others[index] as string);
    if (order !== 0) return order;
  }
  return names.length - others.length;
}

function compareNames(left: string, right: string): number {
  const areNumbers = /^\d+$/.test(left) && /^\d+$/.test(right);
  return areNumbers ? Number(left) - Number(right) : compareStrings(left, right);
}
