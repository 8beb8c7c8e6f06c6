import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { TLS_FILES, type TlsMode, type TlsOptions, tlsMode } from './tlsMode.js';

/** How a server is spoken to. */
export interface ServerTls {
  /** The URL without what it says of TLS, which node-postgres reads in a way of its own. */
  readonly url: string;
  /** Undefined where nothing is said, which leaves it to the environment. */
  readonly ssl: false | ConnectionOptions | undefined;
  /** A server that has no TLS is spoken to without. */
  readonly isOptional: boolean;
}

const SAID = ['ssl', 'sslmode', ...TLS_FILES];
const UNVERIFIED: ConnectionOptions = { rejectUnauthorized: false };
const OF_ANY_NAME: ConnectionOptions = { checkServerIdentity: () => undefined };

/**
 * TLS as libpq has it (PostgreSQL's manual, 34.19): `require` encrypts, and verifies the server only
 * where an authority is given. What the configuration says besides the URL wins.
 */
export function serverTls(url: string, tls: TlsOptions | undefined): ServerTls {
  const server = new URL(url);
  const said = new URLSearchParams(server.searchParams);
  const mode = tlsMode(said, tls);
  const [ca, cert, key] = TLS_FILES.map((name) => readNamed(said.get(name)));
  for (const name of SAID) server.searchParams.delete(name);
  const isSaid = SAID.some((name) => said.has(name));
  const isOptional = mode === 'allow' || mode === 'prefer';
  const bare = { url: isSaid ? server.href : url, isOptional };
  if (mode === undefined || mode === 'disable') {
    return { ...bare, ssl: mode === undefined ? undefined : false };
  }
  const given = withoutUndefined({ ca, cert, key, ...withoutUndefined({ ...tls }) });
  return { ...bare, ssl: { ...verification(mode, 'ca' in given), ...given } };
}

function verification(mode: TlsMode, hasAuthority: boolean): ConnectionOptions {
  if (mode === 'verify-full') return {};
  if (mode === 'verify-ca' || (mode === 'require' && hasAuthority)) return OF_ANY_NAME;
  return UNVERIFIED;
}

/** `system` stands for the authorities that are known anyway. */
function readNamed(file: string | null): string | undefined {
  return file === null || file === 'system' ? undefined : readFileSync(file, 'utf8');
}

function withoutUndefined<T extends object>(options: T): ConnectionOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
