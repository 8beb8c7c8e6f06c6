import type { Person } from './Person.js';

/** The record ids that some people have in a source. */
export function idsOf(people: readonly Person[], source: string): string[] {
  return people.flatMap(({ records }) => records[source] ?? []);
}
