import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** Has bodies of JSON read; bytes that are no UTF-8 are refused, as what they stand for is not known. */
export function parseJsonBody(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer;
    if (isUtf8(bytes)) return parse(request, bytes.toString('utf8'), done);
    return done(Object.assign(new Error('not in UTF-8'), { statusCode: 415 }));
  });
}
