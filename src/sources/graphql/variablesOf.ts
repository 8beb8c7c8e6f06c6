/** The variables that a text of GraphQL mentions. */
export function variablesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name]) => name ?? ''));
}
