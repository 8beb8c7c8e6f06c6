import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { followActivity } from '../support/followActivity.js';
import { programPath } from '../support/programPath.js';
import { createTestStore, type TestStore } from '../support/startTestGateway.js';

interface Told {
  readonly id: string;
  readonly text: string;
}
interface Replica {
  readonly url: string;
  readonly process: ChildProcess;
}
/** Takes what is told until so many came, then is cut off; answers all that came. */
type Take = (
  replica: Replica,
  variables: Record<string, unknown>,
  count: number,
  cut: (replica: Replica) => void,
) => Promise<readonly Told[]>;

const ACTIVITY = `subscription ($id: ID!, $lastSeen: ID) { customerActivity(customerId: $id, lastSeen: $lastSeen) {
  id ... on RecordedInteraction { text } } }`;
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  ... on RecordInteractionSuccess { interaction { id } } } }`;
const TURN = 7;
const ALL = 30;

let store: TestStore;
const replicas: Replica[] = [];

beforeAll(async () => {
  store = await createTestStore();
});
afterAll(async () => {
  for (const { process } of replicas) await kill(process);
  await store.close();
});

/** Starts a gateway in a process of its own, on the store that all share. */
async function startReplica(): Promise<Replica> {
  const { url: mongo, database, indexKey } = store;
  const args = [programPath('serveActivity'), mongo, database, indexKey];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const url of createInterface(child.stdout)) {
    const replica = { url, process: child };
    replicas.push(replica);
    return replica;
  }
  throw new Error('A replica ended before it listened.');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
async function ask({ url }: Replica, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the same
  return ((await response.json()) as any).data;
}

const bySocket: Take = async (replica, variables, count, cut) => {
  const follower = followActivity<Told>(`${replica.url}/graphql`, ACTIVITY, variables);
  await follower.until(count);
  cut(replica);
  follower.client.terminate();
  await follower.ended;
  return follower.told;
};

const byEvents: Take = async (replica, variables, count, cut) => {
  const client = createClient({ url: `${replica.url}/graphql`, retryAttempts: 0 });
  const told: Told[] = [];
  try {
    const query = { query: ACTIVITY, variables };
    for await (const { data } of client.iterate<{ customerActivity: Told }>(query)) {
      if (data?.customerActivity) told.push(data.customerActivity);
      if (told.length === count) break;
    }
  } finally {
    cut(replica);
    client.dispose();
  }
  return told;
};

it.each([
  ['a WebSocket', bySocket],
  ['server-sent events', byEvents],
])(
  'misses nothing and hears nothing twice over %s, though processes are killed and sockets cut',
  async (name, take) => {
    const writer = await startReplica();
    const first = await startReplica();
    const { customers } = await ask(writer, '{ customers { nodes { id } } }');
    const { id } = customers.nodes[0];
    const record = async (text: string): Promise<string> => {
      const input = {
        customerId: id,
        channel: 'STORE',
        purpose: 'SALES',
        direction: 'INBOUND',
        occurredAt: '2026-03-01T10:00:00Z',
        text,
        idempotencyKey: `${name} ${text}`,
      };
      return (await ask(writer, RECORD, { input })).recordInteraction.interaction.id;
    };
    let lastSeen = await record('before');
    const texts = Array.from({ length: ALL }, (_, place) => `n${place}`);
    const writing = (async () => {
      for (const text of texts) await record(text);
    })();
    const told: Told[] = [];
    const follow = async (replica: Replica, cut: (replica: Replica) => void = () => undefined) => {
      const count = Math.min(TURN, ALL - told.length);
      const heard = await take(replica, { id, lastSeen }, count, cut);
      told.push(...heard);
      lastSeen = heard.at(-1)?.id ?? lastSeen;
    };
    // One process is killed and started anew, and the other followed meanwhile.
    await follow(first, ({ process }) => void process.kill('SIGKILL'));
    await follow(writer);
    const again = await startReplica();
    while (told.length < ALL) await follow(again);
    await writing;
    expect(told.map(({ text }) => text)).toEqual(texts);
    expect(new Set(told.map((one) => one.id)).size).toBe(ALL);
  },
  60_000,
);
