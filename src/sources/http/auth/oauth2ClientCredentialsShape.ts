import { z } from 'zod';
import { webUrl } from '../../../config/webUrl.js';

/** What `oauth2ClientCredentials()` makes. */
export const oauth2ClientCredentialsShape = z.strictObject({
  type: z.literal('oauth2ClientCredentials'),
  tokenUrl: webUrl('https://id.example.com/token'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().optional(),
  audience: z.string().optional(),
  credentialsIn: z.enum(['body', 'header']).default('body'),
});
