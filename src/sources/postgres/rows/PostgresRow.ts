/** A row as the connector assembles it: the cells of the parent, and those of each list of child rows. */
export interface PostgresRow {
  readonly cells: readonly (string | null)[];
  readonly children: readonly (readonly (string | null)[])[][];
}
