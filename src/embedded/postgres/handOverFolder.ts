import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';

/**
 * Puts the superuser's password beside the binaries and gives the folder to the server's user.
 * From then on root writes nothing there: a hostile process of that user could plant a link.
 */
export async function handOverFolder(cluster: Cluster, password: string): Promise<void> {
  const { folder, user } = cluster;
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (!user) return;
  await chown(passwordFile, user.uid, user.gid);
  // The guard opens it, too.
  await chown(join(folder, 'keeper'), user.uid, user.gid);
  await chown(folder, user.uid, user.gid);
}
