import { sortableTime } from '../dataset/Position.js';
import type { RecordConsentInput } from '../generated/resolvers.js';
import type { Refusal } from '../identity/decisions/Refusal.js';
import { recordOnce } from '../identity/decisions/recordOnce.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { StoredConsent } from '../store/ConsentStore.js';
import type { ConsentBook } from './ConsentBook.js';
import type { ConsentContent } from './ConsentContent.js';
import { findConsentFault } from './findConsentFault.js';

/**
 * Records a decision once: asked again under the same idempotency key it answers what was recorded.
 * What it answers is on a majority of the store's members.
 */
export async function recordConsent(
  { store, hasher }: ConsentBook,
  actor: string,
  input: RecordConsentInput,
  customerExists: () => Promise<boolean>,
): Promise<StoredConsent<ConsentContent> | Refusal> {
  const now = new Date();
  const fault = findConsentFault(input, now);
  if (fault !== undefined) return fault;
  const { customerId, channel, purpose, status, evidence, idempotencyKey } = input;
  const key = hasher.content('consent', idempotencyKey);
  const asked = hasher.content('consented', actor, canonicalJson(input));
  const decidedAt = input.decidedAt ?? now.toISOString();
  return recordOnce(store, key, asked, customerExists, () => ({
    key,
    input: asked,
    customerId,
    at: sortableTime(decidedAt),
    recordedAt: now,
    content: {
      channel,
      purpose,
      status,
      decidedAt,
      evidence: evidence ?? null,
      recordedBy: actor,
    },
  }));
}
