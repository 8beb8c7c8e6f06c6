import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { runsOf } from '../support/runsOf.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SHOWN = `{ customers(first: 50) { nodes { id formerIds records { source recordId }
  identityEvents(first: 20) { nodes { id } }
  effectiveConsents { rows { permits decidedBy { id source recordedFor } } complete } } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  ... on RecordConsentSuccess { consent { id } } } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }`;

interface Shown {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly records: readonly { readonly source: string; readonly recordId: string }[];
  readonly identityEvents: { readonly nodes: readonly { readonly id: string }[] };
  readonly effectiveConsents: {
    readonly complete: boolean;
    readonly rows: readonly {
      readonly permits: boolean;
      readonly decidedBy: { id: string; source: string; recordedFor: string | null };
    }[];
  };
}

const silo = new MemorySilo();
let rotunda: TestGateway;

beforeAll(async () => {
  const consents = { ...consentMapping, id: 'person' };
  const profiles = { recordId: 'id', deleted: 'gone', identifiers: { EMAIL: 'email' } };
  rotunda = await startTestGateway({
    sources: { mailer: memory({ silo, profiles, consents }) },
    identity: { unknownForSeconds: 0 },
  });
});
afterAll(() => rotunda.close());

const RECORDS = 5;
const email = fc.nat(2);
const place = fc.nat(RECORDS - 1);
const act = fc.oneof(
  fc.record({ is: fc.constant('moved' as const), record: place, email }),
  fc.record({ is: fc.constant('deleted or listed again' as const), record: place }),
  fc.record({ is: fc.constant('merged' as const), a: place, b: place }),
  fc.record({
    is: fc.constant('split' as const),
    a: place,
    records: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ is: fc.constant('undone' as const), a: place, event: fc.nat(2) }),
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('recorded' as const),
      a: place,
      former: fc.boolean(),
      status: fc.constantFrom('REVOKED', 'REVOKED', 'GRANTED', 'PENDING'),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

let keys = 0;
const why = () => ({ reason: 'test', idempotencyKey: `k${++keys}` });

/** What was decided, by the records that the customer had then; places in time are numbers of acts. */
class Ledger {
  readonly #forbidden = new Map<string, number>();
  readonly #granted = new Map<string, number>();

  note(status: string, consentId: string, customer: Shown, at: number): void {
    if (status === 'GRANTED') this.#granted.set(consentId, at);
    else for (const { recordId } of customer.records) this.#forbidden.set(recordId, at);
  }

  /** Whether what permits is newer than all that was said against it by whoever may have been the person. */
  allows({ id, formerIds, records, effectiveConsents }: Shown): boolean {
    const [row] = effectiveConsents.rows;
    if (row === undefined || !row.permits) return true;
    const forbidden = Math.max(
      ...records.map(({ recordId }) => this.#forbidden.get(recordId) ?? -1),
    );
    if (row.decidedBy.source === 'mailer') return forbidden < 0;
    const isOwn = [id, ...formerIds].includes(row.decidedBy.recordedFor ?? '');
    return isOwn && (this.#granted.get(row.decidedBy.id) ?? -1) > forbidden;
  }
}

async function shownOf(run: number): Promise<Shown[]> {
  const { data, errors } = await rotunda.ask(SHOWN);
  expect(errors).toBeUndefined();
  return data.customers.nodes.filter(({ records }: Shown) =>
    records.some(({ recordId }) => recordId.startsWith(`${run}-`)),
  );
}

async function perform(one: Act, run: number, ledger: Ledger, at: number): Promise<void> {
  if ('record' in one) {
    const profile = silo.documents.profiles?.[one.record];
    if (one.is === 'moved')
      Object.assign(profile as object, { email: `${run}.${one.email}@example.com` });
    else Object.assign(profile as object, { gone: profile?.gone == null ? '2026-01-01' : null });
    return void (await rotunda.sync());
  }
  const shown = await shownOf(run);
  const customerAt = (index: number) => shown[index % Math.max(shown.length, 1)];
  const customer = customerAt(one.a);
  if (customer === undefined) return;
  const { id: customerId } = customer;
  if (one.is === 'merged') {
    const input = { customerIds: [customerId, customerAt(one.b)?.id], ...why() };
    await rotunda.ask(MERGE, { input });
  } else if (one.is === 'recorded') {
    const use = { channel: 'EMAIL', purpose: 'MARKETING', idempotencyKey: `k${++keys}` };
    const told = one.former ? (customer.formerIds[0] ?? customerId) : customerId;
    const input = { customerId: told, status: one.status, ...use };
    const { data } = await rotunda.ask(RECORD, { input });
    ledger.note(one.status, data.recordConsent.consent.id, customer, at);
  } else {
    const choice =
      one.is === 'split'
        ? { records: customer.records.slice(0, one.records) }
        : { undoEventId: customer.identityEvents.nodes.at(one.event)?.id ?? 'none' };
    await rotunda.ask(SPLIT, { input: { customerId, choice, ...why() } });
  }
}

const withdrawnAndParted: Act[] = [
  { is: 'moved', record: 1, email: 0 },
  { is: 'recorded', a: 0, former: false, status: 'REVOKED' },
  { is: 'split', a: 0, records: 1 },
];
const withdrawnWhileMerged: Act[] = [
  { is: 'merged', a: 0, b: 1 },
  { is: 'recorded', a: 0, former: true, status: 'REVOKED' },
  { is: 'undone', a: 0, event: 0 },
  { is: 'recorded', a: 1, former: false, status: 'GRANTED' },
  { is: 'moved', record: 2, email: 1 },
];

let runs = 0;

it('never permits after a parting what was forbidden before, without a newer grant', async () => {
  const acts = fc.array(act, { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const run = ++runs;
      const people = Array.from({ length: RECORDS }, (_, index) => `${run}-${index}`);
      silo.documents.profiles = people.map((id) => ({ id, email: `${id}@example.com` }));
      silo.documents.consents = people.map((person) => ({
        person,
        channel: 'EMAIL',
        purpose: 'MARKETING',
        status: 'granted',
        decidedAt: '2020-01-01T00:00:00Z',
      }));
      await rotunda.sync();
      const ledger = new Ledger();
      for (const [at, one] of steps.entries()) {
        await perform(one, run, ledger, at);
        for (const customer of await shownOf(run)) {
          expect(customer.effectiveConsents.complete).toBe(true);
          expect(ledger.allows(customer)).toBe(true);
        }
      }
    }),
    { ...runsOf(12, 120_000), examples: [[withdrawnAndParted], [withdrawnWhileMerged]] },
  );
}, 120_000);
