import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/embedded/postgres/startEmbeddedPostgres.js';
import { isRunning } from './isRunning.js';
import { queryRows } from './queryRows.js';

describe('a running server', () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ settings: { work_mem: '7MB' } });
  });
  afterAll(() => server.close());

  it('is PostgreSQL 18 in UTF-8 and UTC, with text in code point order', async () => {
    const rows = await queryRows(
      server.url('postgres'),
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
        current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
        (SELECT string_agg(word, ' ' ORDER BY word) FROM unnest('{b,a,B,é}'::text[]) word) AS words,
        lower('É') AS folded`,
    );
    expect(rows).toEqual([
      { version: 18, encoding: 'UTF8', zone: 'UTC', words: 'B a b é', folded: 'é' },
    ]);
  });

  it('has the ICU collations', async () => {
    const words = `SELECT string_agg(word, ' ' ORDER BY word COLLATE "de-x-icu") AS words
      FROM unnest('{z,b,a,B,ä}'::text[]) word`;
    expect(await queryRows(server.url('postgres'), words)).toEqual([{ words: 'a ä b B z' }]);
  });

  it('keeps databases apart, whatever their names', async () => {
    const shop = await server.createDatabase('shop');
    const odd = await server.createDatabase('odd "name"/é?');
    await queryRows(shop, 'CREATE TABLE hats AS SELECT 1 AS hat');

    expect(shop).toBe(server.url('shop'));
    expect(await queryRows(shop, 'SELECT hat FROM hats')).toEqual([{ hat: 1 }]);
    await expect(queryRows(odd, 'SELECT hat FROM hats')).rejects.toThrow('does not exist');
  });

  it('creates databases at the same time', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const urls = await Promise.all(names.map((name) => server.createDatabase(name)));
    const answers = await Promise.all(
      urls.map((url) => queryRows(url, 'SELECT current_database() AS name')),
    );
    expect(answers.flat()).toEqual(names.map((name) => ({ name })));
  });

  it('takes settings of the caller', async () => {
    const rows = await queryRows(server.url('postgres'), 'SHOW work_mem');
    expect(rows).toEqual([{ work_mem: '7MB' }]);
  });

  it('refuses a wrong password and none', async () => {
    const wrong = new URL(server.url('postgres'));
    wrong.password = 'guess';
    await expect(queryRows(wrong.href, 'SELECT 1')).rejects.toThrow('authentication failed');
    wrong.password = '';
    await expect(queryRows(wrong.href, 'SELECT 1')).rejects.toThrow('password');
  });

  it('listens on the loopback address alone', async () => {
    const rows = await queryRows(
      server.url('postgres'),
      "SELECT current_setting('listen_addresses') AS tcp, current_setting('unix_socket_directories') AS unix",
    );
    expect(rows).toEqual([{ tcp: '127.0.0.1', unix: '' }]);
  });
});

describe('close', () => {
  it('leaves neither process nor folder', async () => {
    const server = await startEmbeddedPostgres();
    expect([isRunning(server.pid), existsSync(server.folder)]).toEqual([true, true]);

    await server.close();
    expect([isRunning(server.pid), existsSync(server.folder)]).toEqual([false, false]);
  });

  it('may be called twice, and with clients connected', async () => {
    const server = await startEmbeddedPostgres();
    const sleeper = queryRows(server.url('postgres'), 'SELECT pg_sleep(600)');
    const outcome = expect(sleeper).rejects.toThrow();
    await queryRows(server.url('postgres'), 'SELECT 1');

    await Promise.all([server.close(), server.close()]);
    await outcome;
  });

  it('leaves a second server of the process alone', async () => {
    const [first, second] = await Promise.all([startEmbeddedPostgres(), startEmbeddedPostgres()]);
    expect(first.port).not.toBe(second.port);
    expect(first.folder).not.toBe(second.folder);

    await first.close();
    expect(await queryRows(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.close();
  });
});
