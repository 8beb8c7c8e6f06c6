const SOURCE = Symbol.for('rotunda.source');

/** One source of a configuration: its kind, and all that was told of it. */
export interface SourceEntry {
  /** A `SourceKind`; opaque here, as configurations know no connectors. */
  readonly kind: object;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Whether a value was made by a kind such as `postgres()`, or by one of a company's own. */
export function isSourceEntry(value: unknown): value is SourceEntry {
  return typeof value === 'object' && value !== null && SOURCE in value;
}

/** Tags what a kind was told, so that validation can tell it from anything else. */
export function createSourceEntry(
  kind: object,
  config: Readonly<Record<string, unknown>>,
): SourceEntry {
  return Object.freeze({ [SOURCE]: true, kind, config });
}
