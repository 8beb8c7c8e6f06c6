import type { Capabilities } from './Capabilities.js';

/** Whether a source can count the rows of a dataset by these fields without reading them. */
export function canCount(
  { capabilities }: { readonly capabilities: ReadonlyMap<string, Capabilities> },
  dataset: string,
  fields: readonly string[],
): boolean {
  const { countsBy } = capabilities.get(dataset) ?? {};
  return countsBy !== undefined && fields.every((name) => countsBy.has(name));
}
