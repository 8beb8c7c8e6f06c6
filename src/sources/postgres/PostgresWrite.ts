import { z } from 'zod';
import { isExpression, type SqlExpression } from '../../config/expressions/Expression.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { checkWrite } from '../writing/checkWrite.js';
import { type CompiledWrite, compileWrite } from '../writing/compileWrite.js';
import { writeShape } from '../writing/writeShape.js';
import { type BoundStatement, bindPlaceholders } from './statements/bindPlaceholders.js';

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
  const own = checkWrite(shape, blueprint, dataset);
  if (own === undefined) return undefined;
  const statement = bindPlaceholders(
    typeof own.statement === 'string' ? own.statement : own.statement.text,
  );
  const names = new Set(statement.parameters);
  const write = compileWrite(blueprint, dataset, own, { names, keys: ['recordId'] });
  for (const name of statement.quoted.filter((one) => write.names.includes(one))) {
    const message = `expected {${name}} outside of quotes: it is bound as a parameter`;
    blueprint.context.report(`${dataset.path}.write.statement`, message);
  }
  return { ...write, statement };
}
