import type { Gateway } from '../../graphql/Gateway.js';

/** Names of the sources that the configuration has profiles of. */
export function profileSources({ sources }: Gateway): ReadonlySet<string> {
  const having = sources.filter(({ capabilities }) => capabilities.has('profiles'));
  return new Set(having.map(({ name }) => name));
}
