/** What a configuration says of TLS besides the URL. */
export interface TlsOptions {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly rejectUnauthorized?: boolean | undefined;
}

/** As libpq names them, and `no-verify`, as node-postgres does. */
export const TLS_MODES = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  'no-verify',
] as const;
export type TlsMode = (typeof TLS_MODES)[number];

/** Files that a URL can name. */
export const TLS_FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/** The mode that the query of a URL and what stands besides it ask for; undefined where they say nothing of TLS. */
export function tlsMode(said: URLSearchParams, tls: TlsOptions | undefined): TlsMode | undefined {
  const mode = said.get('sslmode');
  if (mode !== null) return mode as TlsMode;
  const ssl = said.get('ssl');
  if (ssl === 'false' || ssl === '0') return 'disable';
  const isMeant = ssl !== null || tls !== undefined || TLS_FILES.some((name) => said.has(name));
  return isMeant ? 'verify-full' : undefined;
}
