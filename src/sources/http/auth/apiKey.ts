import type { Setting } from '../../../config/settings/Setting.js';

/**
 * A key in a header, `apiKey({ header: 'X-Api-Key', value: secret('…') })`, or in the query. `prefix`
 * is what stands before it in the header: `apiKey({ header: 'Authorization', prefix: 'Token ', … })`.
 */
export function apiKey(
  options: { readonly value: string | Setting } & (
    | { readonly header: string; readonly prefix?: string }
    | { readonly query: string }
  ),
) {
  const place =
    'header' in options
      ? {
          in: 'header' as const,
          name: options.header,
          ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
        }
      : { in: 'query' as const, name: options.query };
  return { type: 'apiKey' as const, ...place, value: options.value };
}
