import type { IncomingHttpHeaders } from 'node:http';
import type { ValidConfig } from '../config/configShape.js';
import { RequestError } from '../errors/RequestError.js';
import type { Caller } from '../graphql/Caller.js';

const HEADER = 'rotunda-explain';
const SCOPE = 'rotunda:explain';

/** Whether an answer says what each source was asked: by the header, else by the configuration. */
export function readExplain(
  headers: IncomingHttpHeaders,
  { scopes }: Caller,
  { server, auth }: Pick<ValidConfig, 'server' | 'auth'>,
): boolean {
  const asked = headers[HEADER];
  if (asked === undefined) return server.explain;
  if (asked === 'false') return false;
  if (asked !== 'true') {
    throw new RequestError('BAD_REQUEST', `Expected true or false in the header ${HEADER}.`);
  }
  if (auth !== undefined && !server.explain && !scopes.has(SCOPE)) {
    throw new RequestError('FORBIDDEN', `The header ${HEADER} needs the scope ${SCOPE}.`);
  }
  return true;
}
