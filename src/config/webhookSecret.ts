import { z } from 'zod';

const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** The shape of a secret of Standard Webhooks. */
export const webhookSecret = z
  .string()
  .regex(SECRET, 'expected whsec_ and 24 to 64 bytes in base64');
