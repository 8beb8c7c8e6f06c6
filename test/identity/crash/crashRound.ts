import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { MongoClient } from 'mongodb';
import type { ProfileRow } from '../../../src/dataset/ProfileRow.js';
import { repairDecisions } from '../../../src/identity/decisions/repairDecisions.js';
import { linkFound } from '../../../src/identity/lookup/linkFound.js';
import { openIdentity } from '../../support/openIdentity.js';
import { profileRow } from '../../support/profileRow.js';
import { programPath } from '../../support/programPath.js';
import { type FaultProxy, startFaultProxy } from '../../support/startFaultProxy.js';
import { checkIdentity } from './checkIdentity.js';

const program = programPath('decideOnce');

/** What came of a round. */
export interface CrashOutcome {
  readonly merged: boolean;
  readonly wrong: readonly string[];
  /** Whether it ended before so many writes. */
  readonly finished: boolean;
}

/**
 * Lets processes merge two customers, and part them again, and kills each when it is about to send
 * its n-th write; then repairs, and proves that all holds.
 */
export async function crashRound(mongoUrl: string, killAt: number): Promise<CrashOutcome> {
  const client = new MongoClient(mongoUrl);
  const { stores, database, key, drop } = await openIdentity(client);
  const rows = ['a', 'b', 'c', 'd'].map((owner, place) => toRow(owner, place % 2));
  for (const row of rows) await linkFound(stores, [row]);
  const ids: string[] = [];
  for await (const { id } of stores.customers.all()) ids.push(id);
  const run = (kind: string, ...of: string[]) =>
    runKilled(mongoUrl, killAt, database, key, kind, ...of);

  const merge = await Promise.all([run('merge', ...ids), run('merge', ...ids.toReversed())]);
  await repairDecisions(stores, new Date(Date.now() + 60_000));
  const wrong = await checkIdentity(stores, ids);
  const [survivor] = await stores.customers.byIds(ids);
  const event = survivor?.content.history.find(({ kind }) => kind === 'MERGED');
  let split: boolean[] = [];
  if (event !== undefined) {
    split = [await run('undo', survivor?.id ?? '', event.id)];
    await repairDecisions(stores, new Date(Date.now() + 60_000));
    wrong.push(...(await checkIdentity(stores, ids)));
  }
  await drop();
  await client.close();
  return { merged: event !== undefined, wrong, finished: [...merge, ...split].every(Boolean) };
}

/** Runs the program behind a proxy that kills it; whether it got to its end. */
async function runKilled(mongoUrl: string, killAt: number, ...args: string[]): Promise<boolean> {
  const url = new URL(mongoUrl);
  let writes = 0;
  const proxy: FaultProxy = await startFaultProxy(Number(url.port), isWrite, () => {
    writes += 1;
    if (writes !== killAt) return true;
    child.kill('SIGKILL');
    return false;
  });
  url.port = String(proxy.port);
  const child = spawn(process.execPath, [program, url.href, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  await proxy.close();
  return code === 0;
}

/** Whether a message of the driver carries a command that writes: its name is the first member. */
function isWrite(message: Buffer): boolean {
  return ['insert', 'update', 'delete'].some((name) => message.includes(`\u0002${name}\u0000`));
}

function toRow(owner: string, person: number): ProfileRow {
  return profileRow(owner, { identifiers: [{ type: 'EMAIL', value: `p${person}@example.com` }] });
}
