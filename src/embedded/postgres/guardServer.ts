import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { awaitExit } from '../awaitExit.js';
import type { Cluster } from './cluster.js';
import { getSpawnOptions } from './getSpawnOptions.js';
import { runServerOnWindows } from './runServerOnWindows.js';
import type { ServerRun } from './serverRun.js';

/** After this long a fast shutdown, which waits for clients and a checkpoint, becomes immediate. */
const FAST_SHUTDOWN_MS = 5_000;
/** After this long the server is killed; PostgreSQL itself kills its processes after 5 seconds. */
const SHUTDOWN_MS = 15_000;

/**
 * Runs the server, while the watcher passes on the signals that arrive as lines on the input. The
 * end of the input means that the process that wanted the server is gone: then it stops at once.
 *
 * Descriptors 3 and 9 hold the folder, against its keeper and against sweepers. The server does
 * not get them, and the guard keeps only 9: a server that has lost its watcher stops by itself
 * within a minute, when it misses the files of the folder that the keeper then removes.
 */
const script = `
trap '' HUP INT PIPE TERM
exec 4<&0 </dev/null >server.log 2>&1 9<>keeper
"$@" 3>&- 4<&- 9<&- &
server=$!
{
  while read -r signal; do kill -s "$signal" "$server"; done
  # Again, for a server that was not yet listening to signals.
  while kill -s QUIT "$server"; do sleep 1 3>&- 9<&-; done
} <&4 &
watcher=$!
exec 3>&- 4<&-
wait "$server"
status=$?
kill -s KILL "$watcher"
wait "$watcher"
exit "$status"
`;

/** Runs the server on a port under a shell that outlives this process just long enough to stop it. */
export function guardServer(cluster: Cluster, port: number): ServerRun {
  if (process.platform === 'win32') return runServerOnWindows(cluster, port);
  const { folder, hold } = cluster;
  const postgres = join(folder, 'server', 'bin', 'postgres');
  const command = [postgres, '-D', join(folder, 'data'), '-p', String(port)];
  const guard = spawn('/bin/sh', ['-c', script, 'postgres-guard', ...command], {
    ...getSpawnOptions(cluster),
    stdio: ['pipe', 'ignore', 'ignore', hold],
  });
  const exited = awaitExit(guard);
  // Node types the pipe as a mere Writable, but unref() needs the socket that it is.
  const input = guard.stdin as Socket;
  // A server that fell before it was stopped is what we wanted, not a broken pipe.
  input.on('error', () => {});
  return {
    exited,
    async stop() {
      guard.ref();
      const immediate = setTimeout(() => input.end(), FAST_SHUTDOWN_MS);
      const kill = setTimeout(() => killGroup(guard.pid), SHUTDOWN_MS);
      input.write('INT\n');
      await exited;
      clearTimeout(immediate);
      clearTimeout(kill);
      input.destroy();
    },
    unref() {
      guard.unref();
      input.unref();
    },
  };
}

/** Kills guard, watcher and server; the guard has not ended, so the number is still its own. */
function killGroup(leader: number | undefined): void {
  if (leader) process.kill(-leader, 'SIGKILL');
}
