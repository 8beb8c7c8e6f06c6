import type { InterventionHook } from '../../config/interventions/interventionHookShape.js';
import { webhookSignature } from '../../lib/crypto/webhookSignature.js';
import { getCauseCode } from '../../lib/getCauseCode.js';
import { getErrorName } from '../../lib/getErrorName.js';
import type { Enrolment } from '../Enrolment.js';
import type { Intervention } from '../Intervention.js';

/** What came of telling a webhook: taken, or why not. */
export type SendOutcome = { readonly taken: true } | { readonly taken: false; reason: string };

/**
 * Tells a webhook that a customer is due. Each time under the same id, the enrolment's, so that who
 * is told twice can know it. Redirects are not followed: what is signed is for one place.
 */
export async function sendDue(
  enrolment: Enrolment,
  { id: intervention, journey }: Intervention,
  { url, secret, deadlineMs }: InterventionHook,
  tenant: string,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { id, customerId, enrolledAt, content } = enrolment;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({
    type: 'intervention.due',
    timestamp: enrolledAt.toISOString(),
    data: {
      tenant,
      intervention,
      journey: journey.id,
      enrolment: id,
      customer: customerId,
      since: content.due?.since ?? null,
      reason: content.due?.reason ?? null,
    },
  });
  const signature = webhookSignature({ id, timestamp, body }, secret).toString('base64');
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    await response.body?.cancel();
    return response.ok ? { taken: true } : { taken: false, reason: `status ${response.status}` };
  } catch (error) {
    return { taken: false, reason: getCauseCode(error) ?? getErrorName(error) };
  }
}
