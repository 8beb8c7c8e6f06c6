import type { FastifyRequest } from 'fastify';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { parseJson } from '../../lib/parseJson.js';
import type { KnownOperations } from './KnownOperations.js';

/** Puts the document into a request that names it by an id; throws for one that may not be asked. */
export function settleOperation(request: FastifyRequest, operations: KnownOperations): void {
  if (operations.isEmpty) return;
  const { method, raw } = request;
  const [path, search] = (raw.url ?? '').split('?', 2);
  // Read in one way for all who look at it.
  if (method === 'GET') request.query = Object.fromEntries(new URLSearchParams(search));
  const asked = method === 'GET' ? request.query : request.body;
  if (!isPlainObject(asked)) return;
  const { extensions: sent } = asked;
  const extensions = typeof sent === 'string' ? parseJson(sent) : sent;
  const document = operations.documentOf({ ...asked, extensions });
  if (document === undefined) return;
  asked.query = document;
  delete asked.documentId;
  delete asked.extensions;
  if (method !== 'GET') return;
  raw.url = `${path}?${new URLSearchParams(asked as Record<string, string>)}`;
}
