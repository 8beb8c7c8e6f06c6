import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepFolder } from '../../../src/embedded/folder/keepFolder.js';
import { sweepStaleFolders } from '../../../src/embedded/folder/sweepStaleFolders.js';
import { startEmbeddedPostgres } from '../../../src/embedded/postgres/startEmbeddedPostgres.js';

const PREFIX = 'rotunda-postgres-';

describe('sweepStaleFolders', () => {
  let parent: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'sweep-'));
  });
  afterEach(() => rm(parent, { recursive: true }));

  async function makeFolder(name: string): Promise<string> {
    const folder = join(parent, name);
    await mkdir(join(folder, 'data'), { recursive: true });
    // The test's own process id: a sweeper that trusts ids would take this server for a live one.
    await writeFile(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n`);
    return folder;
  }

  it('removes a folder whose keeper was killed, though its process id is in use again', async () => {
    const folder = await makeFolder('rotunda-postgres-killed');
    execFileSync('mkfifo', [join(folder, 'keeper')]);
    await sweepStaleFolders(parent, PREFIX);
    expect(await readdir(parent)).toEqual([]);
  });

  it('is done whenever a server starts', async () => {
    const stale = await mkdtemp(join(tmpdir(), 'rotunda-postgres-'));
    execFileSync('mkfifo', [join(stale, 'keeper')]);
    const server = await startEmbeddedPostgres();
    expect(existsSync(stale)).toBe(false);
    await server.close();
  });

  it('keeps a folder that has its keeper', async () => {
    const keeper = await keepFolder(parent, PREFIX);
    await sweepStaleFolders(parent, PREFIX);
    expect(await readdir(keeper.folder)).toEqual(['keeper']);

    await keeper.release();
    expect(await readdir(parent)).toEqual([]);
  });

  it('keeps a folder that is just being made, but not for ever', async () => {
    const folder = await makeFolder('rotunda-postgres-young');
    await sweepStaleFolders(parent, PREFIX);
    expect(await readdir(parent)).toEqual(['rotunda-postgres-young']);

    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(folder, longAgo, longAgo);
    await sweepStaleFolders(parent, PREFIX);
    expect(await readdir(parent)).toEqual([]);
  });

  it('looks at no other names, and follows no links', async () => {
    const other = await makeFolder('rotunda-other');
    execFileSync('mkfifo', [join(other, 'keeper')]);
    await symlink(other, join(parent, 'rotunda-postgres-link'));
    await sweepStaleFolders(parent, PREFIX);
    expect((await readdir(parent)).sort()).toEqual(['rotunda-other', 'rotunda-postgres-link']);
    expect(await readdir(other)).toContain('data');
  });

  it('survives a folder that is not there', async () => {
    await expect(sweepStaleFolders(join(parent, 'nowhere'), PREFIX)).resolves.toBeUndefined();
  });
});
