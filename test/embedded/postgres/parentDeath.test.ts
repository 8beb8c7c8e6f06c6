import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { programPath } from '../../support/programPath.js';
import { isRunning } from './isRunning.js';

type Program = ChildProcessByStdio<null, Readable, null>;

const program = programPath('startAndReport');

describe('when the process that started the server ends', () => {
  let temporary: string;
  beforeEach(async () => {
    // A folder of its own for the child, so that what is left in it is the child's.
    temporary = await mkdtemp(join(tmpdir(), 'parent-death-'));
    await chmod(temporary, 0o711);
  });
  afterEach(() => rm(temporary, { recursive: true }));

  function run(ending: string): Program {
    return spawn(process.execPath, [program, ending], {
      detached: true,
      env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  async function readReport(child: Program): Promise<{ pid: number; folder: string }> {
    const [line] = await once(child.stdout, 'data');
    return JSON.parse(String(line));
  }

  const readServerFolders = async () =>
    (await readdir(temporary)).filter((name) => name.startsWith('rotunda-postgres-'));

  async function expectNothingLeft(serverPid: number): Promise<void> {
    await eventually(() => !isRunning(serverPid));
    await eventually(async () => (await readServerFolders()).length === 0);
  }

  it.each(['return', 'exit', 'throw'])('by %s, nothing is left', async (ending) => {
    const child = run(ending);
    const exited = once(child, 'exit');
    const { pid, folder } = await readReport(child);
    expect(folder.startsWith(temporary)).toBe(true);
    // Also: an unclosed server does not keep its process alive.
    await exited;
    await expectNothingLeft(pid);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)('by %s, nothing is left', async (signal) => {
    const child = run('wait');
    const { pid } = await readReport(child);
    expect(isRunning(pid)).toBe(true);
    child.kill(signal);
    await expectNothingLeft(pid);
  });

  it('by Ctrl-C, which reaches its whole process group, nothing is left', async () => {
    const child = run('wait');
    const { pid } = await readReport(child);
    process.kill(-Number(child.pid), 'SIGINT');
    await expectNothingLeft(pid);
  });

  it.each([0, 100, 600])('by SIGKILL %i ms into the start, nothing is left', async (delayMs) => {
    const child = run('wait');
    await eventually(async () => (await readServerFolders()).length === 1);
    await setTimeout(delayMs);
    child.kill('SIGKILL');
    await eventually(async () => (await readServerFolders()).length === 0);
  });
});
