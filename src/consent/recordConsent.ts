import { sortableTime } from '../dataset/Position.js';
import type { RecordConsentInput } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import type { Refusal } from '../identity/decisions/Refusal.js';
import { recordOnce } from '../identity/decisions/recordOnce.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { StoredConsent } from '../store/ConsentStore.js';
import type { ConsentBook } from './ConsentBook.js';
import type { ConsentContent } from './ConsentContent.js';
import { findConsentFault } from './findConsentFault.js';

type Stored = StoredConsent<ConsentContent>;

/**
 * Records a decision once: asked again under the same idempotency key it answers what was recorded.
 * What it answers is on a majority of the store's members, and sources are told of it at once, where
 * they answer soon.
 */
export async function recordConsent(
  { store, hasher, propagator }: ConsentBook,
  actor: string,
  input: RecordConsentInput,
  findCustomer: () => Promise<Customer | null>,
): Promise<Stored | Refusal> {
  const now = new Date();
  const fault = findConsentFault(input, now);
  if (fault !== undefined) return fault;
  const { customerId, channel, purpose, status, evidence, idempotencyKey } = input;
  const key = hasher.content('consent', idempotencyKey);
  const asked = hasher.content('consented', actor, canonicalJson(input));
  const decidedAt = input.decidedAt ?? now.toISOString();
  const seen: { customer?: Customer } = {};
  let made: Stored | undefined;
  const exists = async () => {
    const customer = await findCustomer();
    if (customer !== null) seen.customer = customer;
    return customer !== null;
  };
  const outcome = await recordOnce(store, key, asked, exists, () => {
    const { customer } = seen;
    const content: ConsentContent = {
      channel,
      purpose,
      status,
      decidedAt,
      evidence: evidence ?? null,
      recordedBy: actor,
      ...(customer && { customerVersion: customer.version }),
    };
    const deliveries = customer === undefined ? [] : propagator.plan(customer, content);
    const at = sortableTime(decidedAt);
    made = { key, input: asked, customerId, at, recordedAt: now, content, deliveries };
    return made;
  });
  return made !== undefined && outcome === made ? propagator.deliverNow(made) : outcome;
}
