import { randomBytes } from 'node:crypto';
import type { RotundaConfig } from '../../src/config/RotundaConfig.js';
import { validateConfig } from '../../src/config/validateConfig.js';
import type { ProfileRow } from '../../src/dataset/ProfileRow.js';
import { createIdentityRecord } from '../../src/identity/createIdentityRecord.js';
import { IdentityHasher } from '../../src/identity/IdentityHasher.js';
import { PartitionDraft } from '../../src/identity/linking/clusters/PartitionDraft.js';
import { createLinkRules } from '../../src/identity/linking/createLinkRules.js';
import { KeyedHasher } from '../../src/lib/crypto/KeyedHasher.js';
import { profileRow } from './profileRow.js';

/** What a record tells of a person, as far as a test is about it. */
export interface ToldPerson {
  readonly name?: string;
  readonly given?: string;
  readonly family?: string;
  readonly born?: string;
  readonly zip?: string;
  readonly line?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly card?: string;
  readonly device?: string;
  readonly handle?: string;
  readonly number?: string;
}

/** Links people, numbered in their order: who is one, which rules, and what stopped others. */
export function linkPeople(
  people: readonly ToldPerson[],
  identity: NonNullable<RotundaConfig['identity']> = {},
) {
  const raw = { sources: {}, identity: { region: 'NL', ...identity } };
  const { config } = validateConfig(raw, { env: {}, folder: '.' });
  const hasher = new IdentityHasher(new KeyedHasher(randomBytes(32)), 'default');
  const records = people.map((person, at) =>
    createIdentityRecord(rowOf(person, at), hasher, config.identity, new Date()),
  );
  const { clusters, stops } = new PartitionDraft(records, createLinkRules(config.identity)).close();
  return {
    clusters: clusters.map((one) => one.map(({ record }) => Number(record.recordId))),
    rules: clusters.flat().map(({ linkedBy }) => linkedBy.slice('rule:'.length)),
    stops,
  };
}

function rowOf(
  { name, given, family, born, zip, line, ...rest }: ToldPerson,
  at: number,
): ProfileRow {
  const types = {
    email: 'EMAIL',
    phone: 'PHONE',
    card: 'LOYALTY_NUMBER',
    device: 'DEVICE_ID',
    handle: 'SOCIAL_HANDLE',
    number: 'CUSTOMER_NUMBER',
  } as const;
  return profileRow(String(at), {
    displayName: name ?? null,
    givenName: given ?? null,
    familyName: family ?? null,
    birthDate: born ?? null,
    addresses: zip === undefined ? [] : [{ postalCode: zip, line1: line ?? null }],
    identifiers: Object.entries(rest).map(([key, value]) => ({
      type: types[key as keyof typeof types],
      value,
    })),
  });
}
