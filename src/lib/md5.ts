import { createHash } from 'node:crypto';

/** The MD5 of a text, in hexadecimal: how several mailing APIs key people by their address. */
export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
