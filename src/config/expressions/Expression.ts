const EXPRESSION = Symbol.for('rotunda.expression');

/** A leaf of a mapping: a column or path, a piece of SQL, or a function of the silo's row. */
export type Leaf = string | SqlExpression | RowFunction;

/** Reads a value off a row as the silo's driver or JSON parser yields it. */
// biome-ignore lint/suspicious/noExplicitAny: the silo's rows have no type that is known here
export type RowFunction = (row: any) => unknown;

/** A piece of SQL that stands where a column would. */
export interface SqlExpression {
  readonly is: 'sql';
  readonly text: string;
}

/** The same value for every row. */
export interface ConstantExpression {
  readonly is: 'constant';
  readonly value: unknown;
}

/** An instant in a stated format and zone. */
export interface DateTimeExpression {
  readonly is: 'dateTime';
  readonly of: Leaf;
  readonly format?: string;
  readonly zone?: string;
}

/** A calendar day in a stated format. */
export interface DateExpression {
  readonly is: 'date';
  readonly of: Leaf;
  readonly format?: string;
}

/** An amount of money and its currency. */
export interface MoneyExpression {
  readonly is: 'money';
  readonly amount: Leaf;
  readonly currency: Leaf | ConstantExpression;
  readonly unit: 'MAJOR' | 'MINOR';
  /** Digits of the minor unit, by currency, where they are not those of ISO 4217. */
  readonly digits?: Readonly<Record<string, number>>;
}

/** A word of the silo translated to one of Rotunda's. */
export interface OneOfExpression {
  readonly is: 'oneOf';
  readonly of: Leaf;
  readonly words: Readonly<Record<string, string>>;
  readonly otherwise?: string;
}

/** A text with columns or paths in braces. */
export interface TemplateExpression {
  readonly is: 'template';
  readonly text: string;
}

/** A telephone number that begins with its country code, with a plus or without. */
export interface InternationalExpression {
  readonly is: 'international';
  readonly of: Leaf;
}

/** The text that a piece of HTML shows. */
export interface PlainTextExpression {
  readonly is: 'plainText';
  readonly of: Leaf;
}

/** The key of a row that lies in another source. */
export interface ReferenceExpression {
  readonly is: 'reference';
  readonly of: Leaf;
  readonly source: string;
}

/** Items nested in the silo's row. */
export interface ListExpression {
  readonly is: 'list';
  readonly of: Leaf;
  readonly item: Mapping;
}

/** Rows of another table that belong to the silo's row. */
export interface ChildRowsExpression {
  readonly is: 'childRows';
  readonly table: string | SqlExpression;
  /** Column of the child table that holds the parent's key. */
  readonly key: string | SqlExpression;
  /** Column of the parent table that it equals; the parent's `id` when left out. */
  readonly parentKey?: string | SqlExpression;
  readonly orderBy?: string | SqlExpression;
  readonly item: Mapping;
}

/** A tagged member of a mapping. */
export type TaggedExpression =
  | SqlExpression
  | ConstantExpression
  | DateTimeExpression
  | DateExpression
  | MoneyExpression
  | OneOfExpression
  | TemplateExpression
  | PlainTextExpression
  | InternationalExpression
  | ReferenceExpression
  | ListExpression
  | ChildRowsExpression;

/**
 * Whatever may stand behind a field of a mapping; a list of mappings makes a list of so many items,
 * and behind a type of identifier there may be several leaves.
 */
export type Mapped =
  | Leaf
  | TaggedExpression
  | Mapping
  | readonly Mapping[]
  | readonly (Leaf | TemplateExpression | InternationalExpression)[];

/** Fields of a GraphQL type and where the silo keeps them. */
export interface Mapping {
  readonly [field: string]: Mapped;
}

/** Tags an expression, so that it is told from a nested mapping. */
export function createExpression<T extends TaggedExpression>(expression: T): T {
  return Object.freeze({ [EXPRESSION]: true, ...expression });
}

/** Whether a member of a mapping is a tagged expression rather than a nested mapping. */
export function isExpression(value: unknown): value is TaggedExpression {
  return typeof value === 'object' && value !== null && EXPRESSION in value;
}
