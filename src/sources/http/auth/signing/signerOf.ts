import type { HttpAuth } from '../HttpAuth.js';
import type { Signer } from './Signer.js';
import { signByAws } from './signByAws.js';
import { signByHmac } from './signByHmac.js';
import { signByOAuth1 } from './signByOAuth1.js';

/** What signs requests with some credentials; undefined where they sign nothing. */
export function signerOf(auth: HttpAuth | undefined): Signer | undefined {
  switch (auth?.type) {
    case 'hmac':
      return (request) => signByHmac(auth, request);
    case 'oauth1':
      return (request) => signByOAuth1(auth, request);
    case 'awsSignature':
      return (request) => signByAws(auth, request);
    case 'signed':
      return (request) => auth.sign(request, auth.secrets);
    default:
      return undefined;
  }
}
