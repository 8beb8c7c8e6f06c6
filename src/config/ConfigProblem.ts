/** One thing that is wrong with a configuration: where, and what was expected and found. */
export interface ConfigProblem {
  /** Path within the configuration, e.g. `sources.shop.orders.total`. */
  readonly path: string;
  readonly message: string;
}
