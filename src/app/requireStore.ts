import { ConfigError } from '../config/ConfigError.js';
import type { ValidConfig } from '../config/configShape.js';

/** The store of a configuration, for whatever needs one; a `ConfigError` where there is none. */
export function requireStore({ store }: ValidConfig): NonNullable<ValidConfig['store']> {
  if (store !== undefined) return store;
  const expected = 'expected { url, encryptionKeys, indexKey }: who is who is kept there';
  throw new ConfigError([{ path: 'store', message: `${expected}; found nothing` }]);
}
