import type { DatasetDefinition } from './DatasetDefinition.js';

/** The registered datasets by name. */
export type DatasetRegistry = ReadonlyMap<string, DatasetDefinition>;

/** Registers datasets; a later one of the same name would hide the first and is refused by validation. */
export function createDatasetRegistry(definitions: Iterable<DatasetDefinition>): DatasetRegistry {
  return new Map([...definitions].map((definition) => [definition.name, definition]));
}
