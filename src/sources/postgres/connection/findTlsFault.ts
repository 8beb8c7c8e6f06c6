import { accessSync, constants } from 'node:fs';
import { TLS_FILES, TLS_MODES, type TlsOptions, tlsMode } from './tlsMode.js';

/** What a URL of a server says of TLS that cannot be; undefined where it is sound. */
export function findTlsFault(url: string, tls: TlsOptions | undefined): string | undefined {
  const said = new URL(url).searchParams;
  const mode = tlsMode(said, tls);
  if (mode === undefined) return undefined;
  if (!TLS_MODES.includes(mode)) return `expected as sslmode one of ${TLS_MODES.join(', ')}`;
  if (mode === 'disable' && tls !== undefined) return 'expected no `tls` where the URL says no TLS';
  const lost = TLS_FILES.find((name) => !isReadable(said.get(name)));
  if (lost !== undefined) return `expected as ${lost} the name of a file that can be read`;
  const hasAuthority = said.has('sslrootcert') || tls?.ca !== undefined;
  return mode === 'verify-ca' && !hasAuthority
    ? 'expected an authority for verify-ca, as sslrootcert of the URL or as `tls.ca`'
    : undefined;
}

function isReadable(file: string | null): boolean {
  if (file === null || file === 'system') return true;
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
