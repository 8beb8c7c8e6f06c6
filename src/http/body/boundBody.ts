import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { BodyTooLarge } from './BodyTooLarge.js';
import { memberCutIn } from './memberCutIn.js';
import { readStart } from './readStart.js';

/** Bodies that are said to be larger are not even read to be thrown away. */
const MOST_THROWN_AWAY = 67_108_864;

/**
 * Refuses bodies larger than `most` bytes. Of those no more than that is kept, which is enough to tell
 * a document that is too large from anything else that is.
 */
export function boundBody(most: number) {
  return async (request: FastifyRequest, payload: Readable): Promise<Readable> => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    const declared = Number(length ?? Number.POSITIVE_INFINITY);
    if (declared <= most || (length === undefined && encoding === undefined)) return payload;
    // The server refuses it by itself, and closes the connection.
    if (length !== undefined && declared > MOST_THROWN_AWAY) return payload;
    const start = await readStart(payload, most);
    if (start.length > most) {
      // What came in one piece with what is too much does not count: pieces are as the network cuts them.
      throw new BodyTooLarge(memberCutIn(start.subarray(0, most)) === 'query');
    }
    return Readable.from(start, { objectMode: false });
  };
}
