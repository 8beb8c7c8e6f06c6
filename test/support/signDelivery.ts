import { createHmac } from 'node:crypto';

/** The headers of a delivery, signed as Standard Webhooks has it. */
export function signDelivery(
  body: Buffer,
  secret: string,
  { id, sentAt = Date.now() }: { readonly id: string; readonly sentAt?: number },
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
