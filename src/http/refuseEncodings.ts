import type { FastifyRequest } from 'fastify';

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/** Refuses bodies that are not plain UTF-8, rather than to read something else into them. */
export function refuseEncodings({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const [, charset = 'utf-8'] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  const { 'content-encoding': encoding = 'identity' } = headers;
  if (!/^utf-?8$/i.test(charset) || encoding.toLowerCase() !== 'identity') {
    throw Object.assign(new Error('unsupported encoding'), { statusCode: 415 });
  }
}
