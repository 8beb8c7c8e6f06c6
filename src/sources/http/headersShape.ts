import { validateHeaderName, validateHeaderValue } from 'node:http';
import { z } from 'zod';

/** Headers that HTTP can carry. */
export const headersShape = z.record(z.string(), z.string()).superRefine((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    const fault = faultOf(name, value);
    if (fault !== undefined) {
      context.addIssue({ code: 'custom', path: [name], message: `expected a ${fault}` });
    }
  }
});

function faultOf(name: string, value: string): string | undefined {
  try {
    validateHeaderName(name);
  } catch {
    return 'name of letters, digits and hyphens for a header';
  }
  try {
    validateHeaderValue(name, value);
    return undefined;
  } catch {
    return 'value on one line, in Latin-1, for a header';
  }
}
