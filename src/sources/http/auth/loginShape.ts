import { validateHeaderName } from 'node:http';
import { z } from 'zod';
import { webUrl } from '../../../config/webUrl.js';
import { bodyPath } from '../../documents/bodyPath.js';
import { headersShape } from '../headersShape.js';

const told = z.union([z.string(), z.number(), z.boolean()], {
  error: 'expected a text, a number or a truth value',
});
const WEB_URL = webUrl('https://api.example.com/session');
const headerName = z
  .string()
  .refine(isHeaderName, 'expected a name of letters, digits and hyphens for a header');

/** What `login()` makes. */
export const loginShape = z
  .strictObject({
    type: z.literal('login'),
    url: z
      .string()
      .refine(
        (text) => text.startsWith('/') || WEB_URL.safeParse(text).success,
        'expected a URL, or a path behind the base URL that begins with /',
      ),
    body: z.record(z.string(), z.union([told, z.record(z.string(), told)])),
    form: z.boolean().default(false),
    headers: headersShape.default({}),
    token: bodyPath.optional(),
    header: headerName.default('authorization'),
    prefix: z.string().optional(),
    query: z.string().min(1).optional(),
    cookies: z.boolean().default(false),
    expiresIn: z.union([z.number().positive(), bodyPath]).optional(),
    expiresAt: bodyPath.optional(),
  })
  .refine(({ token, cookies }) => token !== undefined || cookies, {
    path: ['token'],
    error: 'expected `token`, `cookies: true` or both: what shows that a request is of the session',
  });

/** The validated way into a session. */
export type LoginAuth = z.output<typeof loginShape>;

function isHeaderName(name: string): boolean {
  try {
    validateHeaderName(name);
    return true;
  } catch {
    return false;
  }
}
