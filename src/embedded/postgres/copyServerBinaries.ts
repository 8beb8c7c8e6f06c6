import { constants } from 'node:fs';
import { chmod, chown, copyFile, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Cluster } from './cluster.js';
import type { ServerUser } from './getServerUser.js';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Copies PostgreSQL's files into the cluster's `server/` folder. They cannot be used in place: the
 * server's user may not be allowed into the checkout, and npm packages cannot carry the symbolic
 * links that the libraries need.
 */
export async function copyServerBinaries(binaries: string, cluster: Cluster): Promise<void> {
  const server = join(cluster.folder, 'server');
  await copyFolder(binaries, server, cluster.user);
  for (const name of await readdir(join(server, 'bin'))) {
    await chmod(join(server, 'bin', name), 0o755);
  }
  await linkLibraries(binaries, server);
}

async function copyFolder(from: string, to: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(to);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const source = join(from, entry.name);
      const target = join(to, entry.name);
      if (entry.isDirectory()) return copyFolder(source, target, user);
      // Static libraries are for compilers; links are made afresh by linkLibraries.
      if (!entry.isFile() || entry.name.endsWith('.a')) return;
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      if (user) await chown(target, user.uid, user.gid);
    }),
  );
  if (user) await chown(to, user.uid, user.gid);
}

/** Makes the links that the package lists, since its install script may not have been run. */
async function linkLibraries(binaries: string, server: string): Promise<void> {
  // Windows has no such list.
  const list = await readFile(join(binaries, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    const link = join(server, relative('native', target));
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}
