import type { Person } from './Person.js';

/** A page of people behind the one whose id is the cursor, as those answer it who are not Rotunda. */
export function pageOf(people: readonly Person[], first: number, after: string | null | undefined) {
  const from = after ? people.findIndex(({ id }) => id === after) + 1 : 0;
  const page = people.slice(from, from + first);
  return {
    people: page,
    pageInfo: { hasNextPage: from + first < people.length, endCursor: page.at(-1)?.id ?? null },
  };
}
