import { isIP } from 'node:net';

/** Names that nobody can register: of one part, and below what is set apart for machines and networks of one's own. */
const NOBODYS = /^[^.]+$|\.(?:localhost|internal)$/;

/**
 * Whether a request came under a name that cannot be led here by somebody else: an address, a name of
 * one's own, or the host of an origin that may ask. Under any other name, where nobody is asked for a
 * token, a page could have its own name lead here, and ask as its own origin (DNS rebinding).
 */
export function isKnownHost(host: string | undefined, origins: readonly string[]): boolean {
  // No browser sends none, or one that is none.
  if (host === undefined || !URL.canParse(`http://${host}`)) return true;
  const { hostname } = new URL(`http://${host}`);
  if (isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) return true;
  if (NOBODYS.test(hostname)) return true;
  return origins.some((origin) => URL.canParse(origin) && new URL(origin).hostname === hostname);
}
