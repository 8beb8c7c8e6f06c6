import { isPlainObject } from '../../../../lib/isPlainObject.js';
import { SourceError } from '../../../SourceError.js';
import { headersShape } from '../../headersShape.js';
import { encodeStrictly } from './encodeStrictly.js';
import type { Signature, Signer } from './Signer.js';
import { writeQuery } from './writeQuery.js';

/** One attempt of a request. */
export interface Attempt {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Adds what a signer makes of a request to it. Its path and query are spelt in the one way that all who sign agree on. */
export async function signRequest<Request extends Attempt>(
  request: Request,
  origin: string,
  token: string | undefined,
  signer: Signer,
): Promise<Request> {
  const [path = '', ...rest] = request.path.split('?');
  const signed = {
    method: request.method,
    origin,
    host: new URL(origin).host,
    path: path.replaceAll(/[!'()*]/g, encodeStrictly),
    query: writeQuery(new URLSearchParams(rest.join('?'))),
    headers: request.headers,
    body: request.body ?? '',
    token,
  };
  const { headers, query = {} } = checked(await signatureOf(signer, signed));
  const all = [signed.query, writeQuery(Object.entries(query))].filter((one) => one !== '');
  return {
    ...request,
    path: [signed.path, ...(all.length === 0 ? [] : [all.join('&')])].join('?'),
    headers: { ...request.headers, ...headers },
  };
}

/** What a function of the configuration says when it fails may hold its secrets. */
async function signatureOf(signer: Signer, request: Parameters<Signer>[0]): Promise<unknown> {
  try {
    return await signer(request);
  } catch {
    throw new SourceError('SOURCE_AUTH', '`sign` of the configuration failed');
  }
}

function checked(signature: unknown): Signature {
  const { headers = {}, query = {} } = isPlainObject(signature) ? signature : {};
  const isGood =
    isPlainObject(signature) && headersShape.safeParse(headers).success && isPlainObject(query);
  if (isGood && Object.values(query).every((value) => typeof value === 'string')) {
    return { headers: headers as Record<string, string>, query: query as Record<string, string> };
  }
  throw new SourceError('SOURCE_AUTH', 'what signs requests made no headers that HTTP can carry');
}
