import { z } from 'zod';
import { webUrl } from '../../../config/webUrl.js';

/** What `oauth2RefreshToken()` makes. */
export const oauth2RefreshTokenShape = z.strictObject({
  type: z.literal('oauth2RefreshToken'),
  tokenUrl: webUrl('https://id.example.com/token'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  refreshToken: z.string().min(1),
  scope: z.string().optional(),
  credentialsIn: z.enum(['body', 'header']).default('body'),
});
