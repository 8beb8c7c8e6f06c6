import { z } from 'zod';
import { resilienceOptions } from '../resilience/resilienceOptions.js';
import { httpAuth } from './auth/HttpAuth.js';
import { errorRules } from './errorRules.js';
import { headersShape } from './headersShape.js';

/** How an HTTP API is reached; shared by the kinds `rest` and `graphql`. */
export const httpOptions = {
  /** Sent with every request. */
  headers: headersShape.default({}),
  auth: httpAuth.optional(),
  /** Connections at most, and so requests at once; 16 when left out. */
  maxConnections: z.int().min(1).max(256).default(16),
  /** Milliseconds until a call is given up; 2,000 when left out. */
  deadlineMs: z.int().min(1).max(60_000).default(2_000),
  /** Decoded bytes of an answer at most; 2 MiB when left out. */
  maxBytes: z
    .int()
    .min(1024)
    .max(64 * 1024 * 1024)
    .default(2 * 1024 * 1024),
  /** Requests at most for one read, pages included; 20 when left out. */
  maxPages: z.int().min(1).max(1_000).default(20),
  errorWhen: errorRules.optional(),
  /** How a quote is written within quotes, in the query language of the API: `\\'` when left out, or `''`. */
  quotes: z.enum(['backslash', 'doubled']).default('backslash'),
  ...resilienceOptions,
};

const shape = z.object(httpOptions);

/** The validated options of an HTTP source. */
export type HttpOptions = z.output<typeof shape>;
