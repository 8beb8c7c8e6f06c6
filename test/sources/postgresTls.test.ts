import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { type CliRun, runCli } from '../support/runCli.js';
import { startTlsFront, type TlsFront } from '../support/startTlsFront.js';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-tls-'));
const authority = join(folder, 'authority.pem');
const stranger = join(folder, 'stranger.pem');

let database: TestDatabase;
let front: TlsFront;
let other: TlsFront;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int, email text);
    INSERT INTO people VALUES (1, 'ada@example.com')`);
  const port = Number(new URL(database.url).port);
  front = await startTlsFront(port);
  other = await startTlsFront(port);
  writeFileSync(authority, front.certificate);
  writeFileSync(stranger, other.certificate);
});

afterAll(async () => {
  await front.close();
  await other.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** The database by another way: a port and a host of this machine, and what its URL says of TLS. */
function urlOf(port: number | string, said: string, host = 'localhost'): string {
  const url = new URL(database.url);
  url.port = String(port);
  url.hostname = host;
  url.search = said;
  return url.href;
}

/** Runs `rotunda check` over sources of this one table, each by its URL and what stands besides. */
function check(sources: Readonly<Record<string, readonly [url: string, tls?: string]>>) {
  const written = Object.entries(sources).map(
    ([name, [url, tls]]) =>
      `${name}: postgres({ url: ${JSON.stringify(url)}, ${tls === undefined ? '' : `tls: ${tls},`} profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } } })`,
  );
  const path = join(folder, 'rotunda.config.ts');
  writeFileSync(
    path,
    `import { defineConfig, file, postgres } from 'rotunda';
export default defineConfig({ sources: { ${written.join(', ')} } });`,
  );
  return runCli(['check', '-c', path]);
}

/** What is told of each source: that it is reached, or why not. */
function reached({ stdout }: CliRun): Record<string, string> {
  const lines = stdout.matchAll(/^[✓✗] (\w+) \(postgres\) (reached|.*)/gm);
  return Object.fromEntries([...lines].map(([, name, how]) => [name, how]));
}

describe('a PostgreSQL source over TLS', () => {
  it('is encrypted and verified as its sslmode says, in the sense of libpq', async () => {
    const { port } = front;
    const run = await check({
      plain: [urlOf(port, '')],
      required: [urlOf(port, 'sslmode=require')],
      requiredOfOurs: [urlOf(port, `sslmode=require&sslrootcert=${authority}`, '127.0.0.1')],
      requiredOfOther: [urlOf(port, `sslmode=require&sslrootcert=${stranger}`)],
      preferred: [urlOf(port, 'sslmode=prefer')],
      authorised: [urlOf(port, `sslmode=verify-ca&sslrootcert=${authority}`, '127.0.0.1')],
      verified: [urlOf(port, `sslmode=verify-full&sslrootcert=${authority}`)],
      misnamed: [urlOf(port, `sslmode=verify-full&sslrootcert=${authority}`, '127.0.0.1')],
      unknown: [urlOf(port, 'sslmode=verify-full')],
    });
    const untrusted = "SOURCE_UNAVAILABLE: the server's certificate is not trusted";
    expect(reached(run)).toEqual({
      plain: 'SOURCE_UNAVAILABLE: connection lost',
      required: 'reached',
      requiredOfOurs: 'reached',
      requiredOfOther: `${untrusted} (DEPTH_ZERO_SELF_SIGNED_CERT)`,
      preferred: 'reached',
      authorised: 'reached',
      verified: 'reached',
      misnamed: `${untrusted} (ERR_TLS_CERT_ALTNAME_INVALID)`,
      unknown: `${untrusted} (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    });
    // No driver has a say in what a command prints.
    expect(run.stderr).toBe('');
  });

  it('is verified by what stands besides the URL, whatever the URL says', async () => {
    const { port } = front;
    const tls = `{ ca: file(${JSON.stringify(authority)}) }`;
    const run = await check({
      alone: [urlOf(port, ''), tls],
      required: [urlOf(port, 'sslmode=require'), tls],
      ofOther: [urlOf(other.port, 'sslmode=require'), tls],
      full: [urlOf(port, 'sslmode=verify-full'), tls],
      unverified: [urlOf(other.port, 'sslmode=verify-full'), '{ rejectUnauthorized: false }'],
    });
    expect(reached(run)).toEqual({
      alone: 'reached',
      required: 'reached',
      ofOther: expect.stringContaining('is not trusted'),
      full: 'reached',
      unverified: 'reached',
    });
  });

  it('goes without TLS to a server that has none, where that is allowed', async () => {
    const { port } = new URL(database.url);
    const run = await check({
      preferred: [urlOf(port, 'sslmode=prefer')],
      allowed: [urlOf(port, 'sslmode=allow')],
      disabled: [urlOf(port, 'sslmode=disable')],
      required: [urlOf(port, 'sslmode=require')],
    });
    expect(reached(run)).toEqual({
      preferred: 'reached',
      allowed: 'reached',
      disabled: 'reached',
      required: 'SOURCE_UNAVAILABLE: the server has no TLS',
    });
    expect(run.stdout).toContain('✓ preferred.profiles: 1 rows read');
  });

  it('is not begun with TLS that cannot be', async () => {
    const nowhere = join(folder, 'nowhere.pem');
    const { code, stderr } = await check({
      nowhere: ['nowhere'],
      unknown: [urlOf(1, 'sslmode=required')],
      lost: [urlOf(1, `sslmode=verify-full&sslrootcert=${nowhere}`)],
      nobodys: [urlOf(1, 'sslmode=verify-ca')],
      none: [urlOf(1, 'sslmode=disable'), '{ rejectUnauthorized: true }'],
    });
    expect(code).toBe(1);
    expect(stderr).toContain('sources.nowhere.url: expected a URL such as postgres:');
    expect(stderr).toContain('sources.unknown.url: expected as sslmode one of disable, allow');
    expect(stderr).toContain('sources.lost.url: expected as sslrootcert the name of a file');
    expect(stderr).toContain('sources.nobodys.url: expected an authority for verify-ca');
    expect(stderr).toContain('sources.none.url: expected no `tls`');
  });
});
