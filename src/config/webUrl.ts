import { z } from 'zod';

/** A URL of HTTP; what is checked of it beyond that is checked of one that can be read. */
export function webUrl(example: string) {
  return z.url({
    protocol: /^https?$/,
    error: `expected a URL such as ${example}`,
    abort: true,
  });
}
