import type { Setting } from '../../../config/settings/Setting.js';
import type { Signature, UnsignedRequest } from './signing/Signer.js';
import type { TokenAuthConfig } from './tokenAuth.js';

/** How requests are signed that nothing else describes. */
export interface SignedOptions<Secrets extends string> {
  readonly secrets: Readonly<Record<Secrets, string | Setting>>;
  /** Makes the headers and parameters of one attempt; where it fails, the source is `SOURCE_AUTH`. */
  readonly sign: (
    request: UnsignedRequest,
    secrets: Readonly<Record<Secrets, string>>,
  ) => Signature | Promise<Signature>;
  /** How an access token is had, for `request.token`. */
  readonly token?: TokenAuthConfig;
}

/** A signature by a function: `signed({ secrets: { key: secret('…') }, sign: (request, { key }) => ({ headers: { … } }) })`. */
export function signed<Secrets extends string>(options: SignedOptions<Secrets>) {
  return { type: 'signed' as const, ...options };
}
