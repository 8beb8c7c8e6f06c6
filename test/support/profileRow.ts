import type { ProfileRow } from '../../src/dataset/ProfileRow.js';

/** What a source tells of a person: what matters to a test, and nothing besides. */
export function profileRow(owner: string, told: Partial<ProfileRow> = {}): ProfileRow {
  return {
    __typename: 'SourceProfile',
    source: 'shop',
    dataset: 'profiles',
    key: owner,
    owner,
    position: { time: '', token: '' },
    identifiers: [],
    ...told,
  };
}
