import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { awaitExit } from '../awaitExit.js';
import type { FolderKeeper } from './FolderKeeper.js';
import { keepFolderOnWindows } from './keepFolderOnWindows.js';

/**
 * Makes the folder, waits until nobody holds the other end of its input any more and removes the
 * folder. Running before there is a folder, it leaves no moment at which a SIGKILL leaves one.
 *
 * Descriptor 9, a named pipe, is open as long as this shell or the guard lives and tells sweepers
 * so (isFolderKept). The pipe gets its name when it has its reader, not earlier.
 */
const script = `
trap '' HUP INT PIPE TERM
umask 077
folder=$(mktemp -d "$1/$2XXXXXXXXXXXX") || exit 1
remove() {
  # Again, should a server that lost its guard still be writing its last files.
  for attempt in 1 2 3 4 5; do rm -rf "$folder" && return; sleep 1; done
  exit 1
}
trap remove EXIT
mkfifo "$folder/unnamed" || exit 1
exec 9<>"$folder/unnamed"
mv "$folder/unnamed" "$folder/keeper" || exit 1
printf '%s\\n' "$folder"
exec >/dev/null 2>&1
while read -r line; do :; done
exit 0
`;

/**
 * Creates a folder with an unpredictable name behind the prefix, for this user alone, which is removed when this process
 * and every child that was given `hold` have ended, were it by SIGKILL.
 */
export async function keepFolder(parentFolder: string, prefix: string): Promise<FolderKeeper> {
  if (process.platform === 'win32') return keepFolderOnWindows(parentFolder, prefix);
  const keeper = spawn('/bin/sh', ['-c', script, 'folder-keeper', parentFolder, prefix], {
    cwd: '/',
    detached: true,
    stdio: 'pipe',
  });
  const exited = awaitExit(keeper);
  const [output, problem] = await Promise.all([text(keeper.stdout), text(keeper.stderr)]);
  if (output === '') {
    const reason = problem.trim() || (await exited);
    throw Object.assign(new Error(`no folder could be made in ${parentFolder}: ${reason}`), {
      syscall: 'mkdir',
      path: parentFolder,
    });
  }
  const folder = output.slice(0, -1);
  // Node types the pipe as a mere Writable, but a child inherits, and unref() needs, the socket.
  const hold = keeper.stdin as Socket;
  return {
    folder,
    hold,
    async release() {
      keeper.ref();
      // Not end(): that would shut the pipe for those who still hold it.
      hold.destroy();
      const failure = await exited;
      if (failure) throw new Error(`${folder} could not be removed: ${failure}`);
    },
    unref() {
      keeper.unref();
      hold.unref();
    },
  };
}
