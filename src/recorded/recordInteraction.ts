import type { RecordInteractionInput } from '../generated/resolvers.js';
import { isRefusal, type Refusal } from '../identity/decisions/Refusal.js';
import { recordOnce } from '../identity/decisions/recordOnce.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import { type Announcer, announceRecorded } from './announceRecorded.js';
import { findFault } from './findFault.js';
import type { RecordedContent } from './RecordedContent.js';
import { recordedTime } from './RecordedRow.js';
import type { Recording } from './Recording.js';

type Stored = StoredInteraction<RecordedContent>;

/**
 * Records an interaction once: asked again under the same idempotency key it answers what was
 * recorded. What it answers is on a majority of the store's members.
 */
export async function recordInteraction(
  recording: Recording,
  actor: string,
  input: RecordInteractionInput,
  customerExists: () => Promise<boolean>,
  announcer: Announcer,
): Promise<Stored | Refusal> {
  const outcome = await writeOnce(recording, actor, input, customerExists);
  if (isRefusal(outcome)) return outcome;
  // Nobody waits for it; what a crash leaves untold is told by a repair.
  void announceRecorded(recording, announcer, outcome).catch(() => undefined);
  return outcome;
}

async function writeOnce(
  recording: Recording,
  actor: string,
  input: RecordInteractionInput,
  customerExists: () => Promise<boolean>,
): Promise<Stored | Refusal> {
  const { store, hasher } = recording;
  const now = new Date();
  const fault = findFault(input, recording, now);
  if (fault !== undefined) return fault;
  const { customerId, channel, purpose, direction, occurredAt, text, accountAddress } = input;
  const key = hasher.content('interaction', input.idempotencyKey);
  const asked = hasher.content('recorded', actor, canonicalJson(input));
  return recordOnce(store, key, asked, customerExists, () => ({
    key,
    input: asked,
    customerId,
    at: recordedTime(occurredAt),
    recordedAt: now,
    content: {
      channel,
      purpose,
      direction,
      occurredAt,
      text,
      accountAddress: accountAddress ?? null,
      recordedBy: actor,
    },
  }));
}
