import { createHash, createHmac, randomUUID } from 'node:crypto';
import { compareBytes } from './compareBytes.js';
import type { HmacAuth } from './hmacShape.js';
import type { Signature, UnsignedRequest } from './Signer.js';
import { writeQuery } from './writeQuery.js';

type Values = Readonly<Record<string, string>>;

/** Signs a request as `hmac()` describes it. */
export function signByHmac(auth: HmacAuth, request: UnsignedRequest): Signature {
  const { secret, secretEncoding, algorithm, encoding, text } = auth;
  const values = valuesOf(auth, request);
  const key = Buffer.from(secret, secretEncoding);
  const digest = createHmac(algorithm, key).update(fill(text, values)).digest();
  const all = { ...values, signature: write(digest, encoding) };
  return { headers: fillAll(auth.headers, all), query: fillAll(auth.query, all) };
}

/** What stands for the placeholders; parameters that come with the signature are those of the query as well, but for itself. */
function valuesOf(auth: HmacAuth, request: UnsignedRequest): Values {
  const { method, origin, host, path, body, token = '' } = request;
  const own = {
    ...auth.values,
    method,
    origin,
    host,
    path,
    body,
    token,
    bodyHash: write(
      createHash(auth.bodyHash.algorithm).update(body).digest(),
      auth.bodyHash.encoding,
    ),
    timestamp: timeNow(auth.time),
    nonce: randomUUID(),
  };
  const unsigned = Object.entries(auth.query).filter(([, one]) => !one.includes('{signature}'));
  const added = Object.entries(fillAll(Object.fromEntries(unsigned), own));
  const query = [request.query, writeQuery(added)].filter((one) => one !== '').join('&');
  const { assign, separator } = auth.parameters;
  const parameters = [...new URLSearchParams(query)]
    .sort(([a, of], [b, other]) => compareBytes(a, b) || compareBytes(of, other))
    .map(([name, value]) => name + assign + value)
    .join(separator);
  const pathAndQuery = query === '' ? path : `${path}?${query}`;
  return { ...own, query, parameters, pathAndQuery };
}

function timeNow(format: HmacAuth['time']): string {
  const now = new Date();
  switch (format) {
    case 'unix':
      return String(Math.floor(now.getTime() / 1000));
    case 'unixMs':
      return String(now.getTime());
    case 'iso':
      return now.toISOString();
    case 'http':
      return now.toUTCString();
  }
}

function write(digest: Buffer, encoding: HmacAuth['encoding']): string {
  return encoding === 'HEX' ? digest.toString('hex').toUpperCase() : digest.toString(encoding);
}

/** One pass: what a value brings with it is no placeholder. */
function fill(template: string, values: Values): string {
  return template.replaceAll(/\{([A-Za-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function fillAll(templates: Values, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, fill(template, values)]),
  );
}
