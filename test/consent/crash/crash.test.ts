import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { programPath } from '../../support/programPath.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';
import { type ConsentDesk, startConsentDesk } from '../startConsentDesk.js';
import { deskConfig } from './deskConfig.js';

const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  ... on RecordConsentSuccess { propagation { source state } } } }`;
const STATES = `query ($id: ID!) { customer(by: { id: $id }) {
  consents(filter: { sources: ["rotunda"] }) { nodes { channel propagation { source state } } } } }`;

let store: TestStore;
let desk: ConsentDesk;
let child: ChildProcess;
let survivor: TestGateway | undefined;

beforeAll(async () => {
  const own = await createTestStore();
  store = { ...own, encryptionKey: own.indexKey };
  desk = await startConsentDesk(['D-1']);
});
afterAll(async () => {
  child.kill('SIGKILL');
  await survivor?.close();
  await desk.close();
  await store.close();
});

async function startChild(): Promise<string> {
  const args = [programPath('serveConsents'), desk.url, store.url, store.database, store.indexKey];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const url of createInterface(child.stdout as NodeJS.ReadableStream)) return url;
  throw new Error('It ended before it listened.');
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
async function ask(url: string, query: string, variables: object = {}): Promise<any> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

it('loses nothing when a process is killed between recording and telling, nor tells anew what it had told', async () => {
  const url = await startChild();
  const { data } = await ask(url, '{ customers { nodes { id } } }');
  const customerId: string = data.customers.nodes[0].id;
  const record = (channel: string) =>
    ask(url, RECORD, {
      input: {
        customerId,
        channel,
        purpose: 'MARKETING',
        status: 'REVOKED',
        idempotencyKey: channel,
      },
    });
  // One is noted by the desk, which does not get to say so; one never reaches it.
  desk.keepSilent();
  expect((await record('SMS')).data.recordConsent.propagation).toEqual([
    { source: 'desk', state: 'PENDING' },
  ]);
  await eventually(() => desk.noted()['D-1 text'] !== undefined);
  desk.proxy.setFault('hang');
  expect((await record('EMAIL')).data.recordConsent.propagation).toEqual([
    { source: 'desk', state: 'PENDING' },
  ]);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  desk.speakAgain();
  desk.proxy.setFault('none');
  expect(Object.keys(desk.noted())).toEqual(['D-1 text']);

  survivor = await startTestGateway(deskConfig(desk.url), { store });
  const states = async () => {
    const answer = await survivor?.ask(STATES, { id: customerId });
    // biome-ignore lint/suspicious/noExplicitAny: rows of the query above
    return answer?.data.customer.consents.nodes.map((one: any) => [
      one.channel,
      one.propagation[0].state,
    ]);
  };
  await eventually(async () => JSON.stringify(await states()).split('DONE').length === 3);
  expect(Object.keys(desk.noted())).toEqual(['D-1 mail', 'D-1 text']);
  const told = desk.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  expect(told.filter((path) => path.endsWith('/mail'))).toHaveLength(1);
  expect(told.filter((path) => path.endsWith('/text'))).toHaveLength(1);
});
