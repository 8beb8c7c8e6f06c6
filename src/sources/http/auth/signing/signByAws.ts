import { createHash, createHmac } from 'node:crypto';
import type { HttpAuth } from '../HttpAuth.js';
import { compareBytes } from './compareBytes.js';
import { encodeStrictly } from './encodeStrictly.js';
import type { Signature, UnsignedRequest } from './Signer.js';

/** Signs a request by AWS Signature Version 4, in headers. */
export function signByAws(
  auth: HttpAuth & { readonly type: 'awsSignature' },
  { method, host, path, query, body }: UnsignedRequest,
): Signature {
  const { accessKeyId, secretAccessKey, sessionToken, region, service } = auth;
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const signed: Record<string, string> = {
    host,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(signed).join(';');
  const canonical = [
    method,
    // What was encoded once is encoded again, but for what stands between segments.
    path.split('/').map(encodeStrictly).join('/'),
    sorted(query),
    ...Object.entries(signed).map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (by, part) => createHmac('sha256', by).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(text).digest('hex');
  const { host: _host, ...headers } = signed;
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { headers: { ...headers, authorization } };
}

function sorted(query: string): string {
  const pairs = query.split('&').map((pair) => pair.split('='));
  return pairs
    .sort(
      ([a = '', of = ''], [b = '', other = '']) => compareBytes(a, b) || compareBytes(of, other),
    )
    .map((pair) => pair.join('='))
    .join('&');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
