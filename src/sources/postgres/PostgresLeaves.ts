import { parse as parseArray } from 'postgres-array';
import type {
  ChildRowsExpression,
  Leaf,
  ListExpression,
  SqlExpression,
} from '../../config/expressions/Expression.js';
import type { LeafCompiler, LeafUse, Nested } from '../../dataset/mapping/LeafCompiler.js';
import type { Reader } from '../../dataset/mapping/Reader.js';
import { FieldProblem } from '../../dataset/values/FieldProblem.js';
import { parseExactJson } from '../documents/parseExactJson.js';
import type { PostgresRow } from './rows/PostgresRow.js';
import { isColumn } from './statements/isColumn.js';
import { quoteName } from './statements/quoteName.js';
import { SelectList } from './statements/SelectList.js';

/** A list of child rows that a statement joins. */
export interface ChildList {
  readonly table: string;
  readonly key: string;
  /** Place of the parent's key in the parent's select list. */
  readonly parentKey: number;
  readonly orderBy: string | undefined;
  readonly columns: SelectList;
}

/** Turns the leaves of a mapping into columns of a statement. */
export class PostgresLeaves implements LeafCompiler {
  readonly columns = new SelectList();
  readonly children: ChildList[] = [];
  readonly #id: string | SqlExpression | undefined;

  constructor(id: unknown) {
    this.#id = isColumn(id) ? id : undefined;
  }

  leaf(leaf: Leaf, use: LeafUse): Reader | string {
    if (typeof leaf === 'function') return 'expected a column or sql(…), found a function';
    const place = this.columns.place(columnSql(leaf, 't'));
    return readerFor(use, (raw) => (raw as PostgresRow).cells[place]);
  }

  nested(expression: ListExpression | ChildRowsExpression): Nested | string {
    if (expression.is === 'list') {
      return 'list(…), which is for documents: rows of another table are childRows(…), columns of the row itself stand in { … } alone';
    }
    const parentKey = expression.parentKey ?? this.#id;
    if (parentKey === undefined) return 'childRows(…) without parentKey, and no id to take for it';
    const child: ChildList = {
      table: tableSql(expression.table, 'c'),
      key: columnSql(expression.key, 'c'),
      parentKey: this.columns.place(columnSql(parentKey, 't')),
      orderBy: expression.orderBy && columnSql(expression.orderBy, 'c'),
      columns: new SelectList(),
    };
    const place = this.children.push(child) - 1;
    return {
      items: (raw) => (raw as PostgresRow).children[place] ?? null,
      leaves: childLeaves(child.columns),
    };
  }
}

function childLeaves(columns: SelectList): LeafCompiler {
  return {
    leaf(leaf, use) {
      if (typeof leaf === 'function') return 'expected a column or sql(…), found a function';
      const place = columns.place(columnSql(leaf, 'c'));
      return readerFor(use, (raw) => (raw as readonly (string | null)[])[place]);
    },
    nested: () => 'child rows within child rows',
  };
}

function readerFor(use: LeafUse, read: Reader): Reader {
  if (use === 'VALUE' || use === 'CONTENT') return read;
  const parse = use === 'JSON' ? parseJson : parseList;
  return (raw) => {
    const text = read(raw);
    return typeof text === 'string' ? parse(text) : null;
  };
}

function parseJson(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw new FieldProblem('JSON', `a text of ${text.length} characters`);
  }
}

/** An array of PostgreSQL or of JSON, or a plain text as a list of one. */
function parseList(text: string): readonly unknown[] {
  if (/^\[.*\]$/s.test(text)) return parseJsonList(text) ?? [text];
  if (!/^\{.*\}$/s.test(text)) return [text];
  try {
    return parseArray(text);
  } catch {
    return [text];
  }
}

function parseJsonList(text: string): readonly unknown[] | undefined {
  try {
    return parseExactJson(text) as unknown[];
  } catch {
    return undefined;
  }
}

/** The SQL of a column: of the given alias unless it names its own. */
export function columnSql(column: string | SqlExpression, alias: string): string {
  if (typeof column !== 'string') return `(${column.text})`;
  return column.includes('.') ? quoteName(column) : `${alias}.${quoteName(column)}`;
}

/** The SQL of a FROM clause. */
export function tableSql(table: string | SqlExpression, alias: string): string {
  return typeof table === 'string' ? `${quoteName(table)} ${alias}` : table.text;
}
