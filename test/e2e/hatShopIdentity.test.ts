import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractOperations, hasContract } from '../support/contractOperations.js';
import { eventually } from '../support/eventually.js';
import { openHatShop } from '../support/openHatShop.js';
import type { TestGateway } from '../support/startTestGateway.js';

const operations = contractOperations('01-identity.graphql');

interface RecordOf {
  readonly source: string;
  readonly recordId: string;
  readonly customer: { readonly id: string };
}
interface CandidateNode {
  readonly id: string;
  readonly score: number;
  readonly records: readonly [RecordOf, RecordOf];
  readonly evidence: readonly { readonly weight: number }[];
}

(hasContract ? describe : describe.skip)(
  "the contract's operations about identity, word for word",
  () => {
    let rotunda: TestGateway;
    let close: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      ({ rotunda, close } = await openHatShop({ customers: 150, seed: 2 }, undefined, 'kim'));
      // The records are loaded when somebody asks first, and a busy machine takes its time.
      await eventually(async () => (await candidates()) !== null);
    }, 60_000);
    afterAll(() => close?.());

    const send = async (name: string, variables = {}) => {
      const { data, errors } = await rotunda.ask(operations.get(name) ?? '', variables);
      expect(errors).toBeUndefined();
      return data;
    };
    const candidates = async (first = 100): Promise<CandidateNode[]> =>
      (await send('DuplicateCandidates', { first })).duplicateCandidates.nodes;
    const nameOf = ({ source, recordId }: RecordOf) => ({ source, recordId });

    it('are seven', () => {
      expect([...operations.keys()]).toEqual([
        'WhyLinked',
        'DuplicateCandidates',
        'MergePreview',
        'Merge',
        'Split',
        'Decide',
        'IdentityHistory',
      ]);
    });

    it('suggest people of the hat shop who may be one', async () => {
      const found = await candidates();
      expect(found.length).toBeGreaterThan(4);
      for (const { score, records, evidence } of found) {
        expect(records[0].customer.id).not.toBe(records[1].customer.id);
        const bits = evidence.reduce((sum, { weight }) => sum + weight, 0);
        expect(1 / (1 + 2 ** -bits)).toBeCloseTo(score, 6);
      }
    });

    it('decide that two are different, and that two others are the same', async () => {
      const [first, second] = (await candidates()) as [CandidateNode, CandidateNode];
      const decide = (candidateId: string, decision: string) =>
        send('Decide', {
          input: { candidateId, decision, reason: 'looked at', idempotencyKey: candidateId },
        });
      const apart = (await decide(first.id, 'DIFFERENT')).decideDuplicate;
      expect(apart).toMatchObject({ __typename: 'DecideDuplicateSuccess', decision: 'DIFFERENT' });
      const same = (await decide(second.id, 'SAME')).decideDuplicate;
      expect(same).toMatchObject({ __typename: 'DecideDuplicateSuccess', decision: 'SAME' });
      const left = (await candidates()).map(({ id }) => id);
      expect([left.includes(first.id), left.includes(second.id)]).toEqual([false, false]);
      const [a, b] = second.records.map(nameOf);
      expect((await send('WhyLinked', { a, b })).whyLinked).toMatchObject({
        linked: true,
        path: [{ rule: 'decision', score: null, linkedBy: 'user:kim' }],
      });
      const { customer } = await send('IdentityHistory', { id: apart.customer.id });
      expect(customer.identityEvents.nodes[0]).toMatchObject({
        kind: 'DECIDED_DIFFERENT',
        actor: 'kim',
        reason: 'looked at',
      });
    });

    it('merge two customers and part them again', async () => {
      const [one] = (await candidates()) as [CandidateNode];
      const ids = one.records.map(({ customer }) => customer.id);
      const { mergePreview } = await send('MergePreview', { ids });
      expect([ids.includes(mergePreview.survivingId), mergePreview.blockedBy]).toEqual([true, []]);
      const { mergeCustomers } = await send('Merge', {
        input: { customerIds: ids, reason: 'the same', idempotencyKey: 'merge' },
      });
      expect(mergeCustomers.customer.id).toBe(mergePreview.survivingId);
      const { splitCustomer } = await send('Split', {
        input: {
          customerId: mergeCustomers.customer.id,
          choice: { undoEventId: mergeCustomers.identityEvent.id },
          reason: 'not the same',
          idempotencyKey: 'split',
        },
      });
      expect(splitCustomer.customers.map(({ id }: { id: string }) => id).toSorted()).toEqual(
        ids.toSorted(),
      );
    });
  },
);
