import { z } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import { isExpression, type SqlExpression } from '../../config/expressions/Expression.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { type CompiledWrite, compileWrite } from '../writing/compileWrite.js';
import { writeShape } from '../writing/writeShape.js';
import { type BoundStatement, bindPlaceholders } from './bindPlaceholders.js';

const sqlText = z.custom<SqlExpression>((value) => isExpression(value) && value.is === 'sql');

const shape = z.strictObject({
  ...writeShape,
  statement: z.union([z.string().min(1), sqlText], { error: 'expected a statement of SQL' }),
});

/** How a dataset of a PostgreSQL source is told of rows, compiled. */
export interface PostgresWrite extends CompiledWrite {
  readonly statement: BoundStatement;
}

/** Compiles the `write` of a dataset; undefined where it has none, or, with problems reported, an unsound one. */
export function compilePostgresWrite(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): PostgresWrite | undefined {
  if (dataset.write === undefined) return undefined;
  const { report } = blueprint.context;
  const path = `${dataset.path}.write`;
  const own = checkShape(shape, dataset.write, path, report);
  if (own === undefined) return undefined;
  const statement = bindPlaceholders(
    typeof own.statement === 'string' ? own.statement : own.statement.text,
  );
  const names = new Set(statement.parameters);
  const write = compileWrite(blueprint, dataset, own, { names, keys: ['recordId'] });
  for (const name of statement.quoted.filter((one) => write.names.includes(one))) {
    report(`${path}.statement`, `expected {${name}} outside of quotes: it is bound as a parameter`);
  }
  return { ...write, statement };
}
