import { describe, expect, it } from '@jest/globals';
import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { linkOneToOne } from '../../../src/identity/matching/clustering/linkOneToOne.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

const people = samplePeople()
  .filter(({ key }) => /\/[01]$/u.test(key))
  .map((record) => ({ ...record, file: record.key.slice(-1) }));
const batch = new MatchBatch(await trainModel(people, SAMPLE_SPEC, { betweenFiles: true }));
for (const record of people) batch.add(record);

describe('linking two files', () => {
  it('links every record at most once, and only across files', async () => {
    const links = await linkOneToOne(batch);
    const used = links.flatMap(({ a, b }) => [a, b]);
    expect(new Set(used).size).toBe(used.length);
    expect(links.filter(({ a, b }) => a.slice(-1) === b.slice(-1))).toEqual([]);
    expect(links.filter(({ a, b }) => a.split('/')[0] === b.split('/')[0]).length).toBeGreaterThan(
      95,
    );
  });

  it("sets people's decisions above scores", async () => {
    const links = await linkOneToOne(batch, {
      mustLink: [['p1/0', 'p2/1']],
      mustNotLink: [['p0/1', 'p0/0']],
    });
    const pairs = links.map(({ a, b }) => `${a} ${b}`);
    expect(pairs).toContain('p1/0 p2/1');
    expect(pairs).not.toContain('p0/0 p0/1');
    expect(pairs).not.toContain('p1/0 p1/1');
  });
});
