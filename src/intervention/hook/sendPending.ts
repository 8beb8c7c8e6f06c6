import { deliverDue } from '../../lib/delivery/deliverDue.js';
import { retryPauseMs } from '../../lib/delivery/retryPauseMs.js';
import type { Enrolment } from '../Enrolment.js';
import type { Intervention } from '../Intervention.js';
import type { InterventionParts } from '../InterventionParts.js';
import { sendDue } from './sendDue.js';

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
  const deliver = async (enrolment: Enrolment) => {
    const outcome = await sendDue(enrolment, intervention, webhook, tenant, signal);
    if (outcome.taken) {
      await enrolments.settle(enrolment.id, 'TAKEN', new Date());
      return true;
    }
    const now = Date.now();
    const givenUp = now - enrolment.enrolledAt.getTime() > webhook.retryHours * HOUR_MS;
    const pauseMs = retryPauseMs(enrolment.delivery?.attempts ?? 1, webhook.everySeconds * 1000);
    const state = givenUp ? 'GIVEN_UP' : 'PENDING';
    await enrolments.settle(enrolment.id, state, new Date(now + pauseMs));
    onRefused({ reason: outcome.reason, givenUp });
    return true;
  };
  const claim = (now: Date, until: Date) => enrolments.claim(intervention.id, now, until);
  await deliverDue({ claim, deliver, leaseMs: 2 * webhook.deadlineMs }, signal);
}
