import type { ProfileRow } from '../../../../src/dataset/ProfileRow.js';
import { tellStory } from '../../../../src/demo/story/tellStory.js';
import { TruthBook } from '../../../../src/demo/truth/TruthBook.js';
import { demoRows } from './demoRows.js';

/** The demo's profile rows, and whose each is by the demo's own truth; no database is needed for that. */
export function tellDemo(
  customers: number,
  seed: number,
): { readonly rows: ProfileRow[]; readonly personOf: (source: string, owner: string) => string } {
  const options = { customers, seed, now: Date.UTC(2026, 0, 1) };
  const book = new TruthBook();
  const rows: ProfileRow[] = [];
  for (const life of tellStory(options)) {
    book.add(life);
    rows.push(...demoRows(life));
  }
  const people = new Map(
    book
      .close(options)
      .people.flatMap(({ id, records }) =>
        records.map(({ source, recordId }) => [`${source}/${recordId}`, id] as const),
      ),
  );
  // Whom nobody can know is a person of their own.
  return {
    rows,
    personOf: (source, owner) => people.get(`${source}/${owner}`) ?? `nobody ${source}/${owner}`,
  };
}
