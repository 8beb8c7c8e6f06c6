import type { RecordInteractionInput } from '../../../src/generated/resolvers.js';

/** What is recorded under a text, which is the idempotency key as well. */
export function inputOf(customerId: string, text: string): RecordInteractionInput {
  return {
    customerId,
    channel: 'PHONE',
    purpose: 'SERVICE',
    direction: 'INBOUND',
    occurredAt: '2026-03-01T10:00:00.000Z',
    text,
    idempotencyKey: text,
  };
}
