import { mergeNewest } from '../answers/mergeNewest.js';
import { idsOf } from '../people/idsOf.js';
import type { Person } from '../people/Person.js';

/** Reads the newest rows of each of some records of a silo, in one batch. */
export type NewestReader<T> = (
  ids: readonly string[],
) => Promise<ReadonlyMap<string, readonly T[]>>;

/** The newest rows of each person from several silos: one batch per silo, all at once. */
export async function readNewest<T extends object>(
  people: readonly Person[],
  count: number,
  readers: Readonly<Record<string, NewestReader<T>>>,
  timeOf: (row: T) => string,
): Promise<(person: Person) => T[]> {
  const silos = await Promise.all(
    Object.entries(readers).map(async ([silo, read]) => {
      const ids = idsOf(people, silo);
      const rows = ids.length === 0 ? new Map<string, readonly T[]>() : await read(ids);
      return { silo, rows };
    }),
  );
  return ({ records }) =>
    mergeNewest(
      silos.flatMap(({ silo, rows }) =>
        // Rows of equal time stand in the order of their records.
        [...(records[silo] ?? [])].sort().flatMap((id) => {
          const own = rows.get(id);
          return own === undefined ? [] : [own];
        }),
      ),
      count,
      timeOf,
    );
}
