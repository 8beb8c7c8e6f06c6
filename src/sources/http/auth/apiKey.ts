import type { Setting } from '../../../config/settings/Setting.js';

/** A key in a header, `apiKey({ header: 'X-Api-Key', value: secret('…') })`, or in the query. */
export function apiKey(
  options: { readonly value: string | Setting } & (
    | { readonly header: string }
    | { readonly query: string }
  ),
) {
  const place =
    'header' in options
      ? { in: 'header' as const, name: options.header }
      : { in: 'query' as const, name: options.query };
  return { type: 'apiKey' as const, ...place, value: options.value };
}
