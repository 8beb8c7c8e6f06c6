import { setTimeout as sleep } from 'node:timers/promises';
import { unknownOutcome } from '../errors/unknownOutcome.js';
import type { RecordInteractionInput } from '../generated/resolvers.js';
import { isRefusal, type Refusal, refuse } from '../identity/decisions/Refusal.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import { type Announcer, announceRecorded } from './announceRecorded.js';
import { findFault } from './findFault.js';
import type { RecordedContent } from './RecordedContent.js';
import { recordedTime } from './RecordedRow.js';
import type { Recording } from './Recording.js';

type Stored = StoredInteraction<RecordedContent>;

const ATTEMPTS = 10;
const PAUSE_MS = 50;

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
  const interaction: Stored = {
    key: hasher.content('interaction', input.idempotencyKey),
    input: hasher.content('recorded', actor, canonicalJson(input)),
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
  };
  const [earlier] = await store.byKeys([interaction.key]);
  if (earlier !== undefined) return sameOrRefusal(earlier, interaction);
  if (!(await customerExists())) {
    return refuse('NOT_FOUND', 'There is no such customer.', 'customerId');
  }
  try {
    if (await store.insert(interaction)) return interaction;
    return sameOrRefusal(await findOther(recording, interaction.key), interaction);
  } catch (error) {
    throw isStoreTrouble(error) ? unknownOutcome() : error;
  }
}

function sameOrRefusal(earlier: Stored, { input }: Stored): Stored | Refusal {
  if (earlier.input === input) return earlier;
  const message = 'This idempotency key was used for something else.';
  return refuse('IDEMPOTENCY_MISMATCH', message, 'idempotencyKey');
}

/** What another request wrote under the same key a moment ago: it can be read once a majority has it. */
async function findOther({ store }: Recording, key: string): Promise<Stored> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [other] = await store.byKeys([key]);
    if (other !== undefined) return other;
    await sleep(PAUSE_MS);
  }
  throw unknownOutcome();
}
