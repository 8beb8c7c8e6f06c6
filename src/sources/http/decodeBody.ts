import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { SourceError } from '../SourceError.js';
import type { HttpResponse } from './exchange.js';

type Decode = (data: Buffer, max: number) => Promise<Buffer>;

const decodeGzip: Decode = (data, max) => promisify(gunzip)(data, { maxOutputLength: max });

/** By the names of codings (RFC 9110, section 8.4.1); null where nothing is coded. */
const DECODERS: ReadonlyMap<string, Decode | null> = new Map([
  ['', null],
  ['identity', null],
  ['gzip', decodeGzip],
  ['x-gzip', decodeGzip],
  ['deflate', (data: Buffer, max: number) => decodeDeflate(data, max)],
  [
    'br',
    (data: Buffer, max: number) => promisify(brotliDecompress)(data, { maxOutputLength: max }),
  ],
]);

/** A body as it was before it was coded for its way; undefined where it was not. */
export function decodeBody(
  { headers, body, statusCode }: HttpResponse,
  max: number,
): Promise<Buffer> | undefined {
  const header = headers['content-encoding'];
  if (header === undefined || body.length === 0) return undefined;
  const codings = codingsOf(header);
  if (codings.length === 0) return undefined;
  return decodeAll(body, codings, max).catch((error) => {
    if (statusCode < 300) throw error;
    // What it would have said of a failure, the status has to tell.
    return Buffer.alloc(0);
  });
}

/** Those that change the body, in the order in which they were applied. */
function codingsOf(header: string | readonly string[]): readonly string[] {
  // A header that came twice says the same thing twice.
  const lines = new Set([header].flat());
  return [...lines]
    .join()
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => DECODERS.get(name) !== null);
}

async function decodeAll(data: Buffer, codings: readonly string[], max: number): Promise<Buffer> {
  let decoded = data;
  for (const coding of codings.toReversed()) decoded = await decode(decoded, coding, max);
  return decoded;
}

async function decode(data: Buffer, coding: string, max: number): Promise<Buffer> {
  const decoder = DECODERS.get(coding);
  if (!decoder) {
    // Some write a charset there.
    if (isUtf8(data)) return data;
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body has an unknown encoding');
  }
  try {
    return await decoder(data, max);
  } catch {
    throw new SourceError('SOURCE_BAD_RESPONSE', `the body is damaged or above ${max} bytes`);
  }
}

/** Servers send it with the head of zlib, as they should, or bare. */
function decodeDeflate(data: Buffer, max: number): Promise<Buffer> {
  const hasHead = ((data[0] ?? 0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;
  return promisify(hasHead ? inflate : inflateRaw)(data, { maxOutputLength: max });
}
