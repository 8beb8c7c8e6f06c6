import { z } from 'zod';

/** A URL of HTTP. */
export function webUrl(example: string) {
  return z.url({ protocol: /^https?$/, error: `expected a URL such as ${example}` });
}
