import type { Intervention } from '../Intervention.js';
import type { InterventionParts } from '../InterventionParts.js';
import { sendDue } from './sendDue.js';

const LONGEST_PAUSE_MS = 3_600_000;
const HOUR_MS = 3_600_000;

/** Told of what a webhook did not take. */
export type OnRefused = (refused: { readonly reason: string; readonly givenUp: boolean }) => void;

/**
 * Tells the webhook of an intervention of all that it is to be told by now. What is not taken is sent
 * again, after twice as long each time, until it is given up.
 */
export async function sendPending(
  intervention: Intervention,
  { enrolments }: Pick<InterventionParts, 'enrolments'>,
  tenant: string,
  signal: AbortSignal,
  onRefused: OnRefused,
): Promise<void> {
  const { webhook } = intervention;
  if (webhook === undefined) return;
  const startedAt = new Date();
  while (!signal.aborted) {
    // Longer than sending takes, so that no other replica sends it meanwhile; a crash is made good then.
    const until = new Date(Date.now() + 2 * webhook.deadlineMs);
    const enrolment = await enrolments.claim(intervention.id, startedAt, until);
    if (enrolment === undefined) return;
    const outcome = await sendDue(enrolment, intervention, webhook, tenant, signal);
    if (outcome.taken) {
      await enrolments.settle(enrolment.id, 'TAKEN', new Date());
      continue;
    }
    const now = Date.now();
    const givenUp = now - enrolment.enrolledAt.getTime() > webhook.retryHours * HOUR_MS;
    const attempts = enrolment.delivery?.attempts ?? 1;
    const pauseMs = Math.min(webhook.everySeconds * 1000 * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
    const state = givenUp ? 'GIVEN_UP' : 'PENDING';
    await enrolments.settle(enrolment.id, state, new Date(now + pauseMs));
    onRefused({ reason: outcome.reason, givenUp });
  }
}
