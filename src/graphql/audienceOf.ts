import { canonicalJson } from '../lib/canonicalJson.js';
import type { Caller } from './Caller.js';

/**
 * What may differ in what callers of a tenant are shown: their scopes, and whatever else a token
 * says of them but who they are. Requests share reads only where it is the same.
 */
export function audienceOf({
  tenant: _,
  actor: _who,
  expiresAt: _until,
  scopes,
  ...others
}: Caller): string {
  return canonicalJson({ ...others, scopes: [...scopes].sort() });
}
