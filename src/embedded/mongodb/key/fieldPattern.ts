/** A list of fields with directions: what an index is kept by or a result is sorted by. */
export interface FieldPattern {
  readonly names: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly descending: readonly boolean[];
}

/** Builds a field pattern from names and directions. */
export function makeFieldPattern(fields: readonly (readonly [string, boolean])[]): FieldPattern {
  return {
    names: fields.map(([name]) => name),
    paths: fields.map(([name]) => name.split('.')),
    descending: fields.map(([, descending]) => descending),
  };
}
