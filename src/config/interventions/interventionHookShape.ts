import { z } from 'zod';
import { webhookSecret } from '../webhookSecret.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The shape of where it is told who is due. */
export const interventionHookShape = z.strictObject({
  url: z
    .string()
    .refine(isSafe, 'expected an https URL without a user; http for a loopback address alone'),
  /** What deliveries are signed with, by the scheme of Standard Webhooks. */
  secret: webhookSecret,
  /** How often it is looked who is due, and what was not taken is sent again. */
  everySeconds: z.number().min(0.05).max(86_400).default(60),
  /** How long the other side may take to answer. */
  deadlineMs: z.int().min(100).max(60_000).default(10_000),
  /** How long what is not taken is sent again, at growing intervals. */
  retryHours: z.number().min(0).max(720).default(72),
});

/** Where it is told who is due. */
export type InterventionHook = z.output<typeof interventionHookShape>;

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
