import type { UnreadableField } from '../Row.js';
import type { FieldProblem } from '../values/FieldProblem.js';
import type { UnreadField } from './CompileContext.js';

/**
 * The fields of the row being read that are null as what the silo has cannot be read. What only has no
 * form in the schema costs no more than the field that may be null; anything else says that the row is
 * not what it should be, and costs it, but in datasets whose rows count without it.
 */
export class UnreadableFields {
  readonly #path: string;
  readonly #keepsUnreadable: boolean;
  #fields: UnreadableField[] | undefined;

  /** `path` is that of the rows' mapping. */
  constructor(path: string, keepsUnreadable = false) {
    this.#path = path;
    this.#keepsUnreadable = keepsUnreadable;
  }

  readonly spare = (problem: FieldProblem, { within, required }: UnreadField): boolean => {
    const isOfRow = within === this.#path;
    if (!(isOfRow && this.#keepsUnreadable) && (required || !problem.isUnshowable)) return false;
    const { field, expected, found } = problem;
    const names = isOfRow ? [field] : [within.slice(this.#path.length + 1), field];
    this.#fields ??= [];
    this.#fields.push({ field: names.join('.'), expected, found });
    return true;
  };

  /** Those of the row that is read; undefined where there are none. */
  get fields(): readonly UnreadableField[] | undefined {
    return this.#fields;
  }

  /** Begins with another row. */
  clear(): void {
    this.#fields = undefined;
  }
}
