import type { ProfileRow } from '../../../../src/dataset/ProfileRow.js';
import { tellStory } from '../../../../src/demo/story/tellStory.js';
import { demoRows } from './demoRows.js';

/** The demo's profile rows, and whose each is in truth; no database is needed for that. */
export function tellDemo(
  customers: number,
  seed: number,
): { readonly rows: ProfileRow[]; readonly personOf: (source: string, owner: string) => string } {
  const people = new Map<string, string>();
  const rows: ProfileRow[] = [];
  for (const life of tellStory({ customers, seed, now: Date.UTC(2026, 0, 1) })) {
    for (const row of demoRows(life)) {
      rows.push(row);
      people.set(`${row.source}/${row.owner}`, life.person.id);
    }
  }
  return { rows, personOf: (source, owner) => people.get(`${source}/${owner}`) ?? '' };
}
