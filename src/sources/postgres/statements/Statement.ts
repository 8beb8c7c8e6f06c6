/** A statement and the values bound to its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Collects the values of a statement as it is written. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Binds a value; answers the parameter that stands for it. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
