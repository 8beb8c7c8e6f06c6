import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { programPath } from '../../support/programPath.js';
import {
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';
import { inputOf } from './inputOf.js';

const program = programPath('recordMany');

const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { __typename } }`;
const STORY = `query ($id: ID!, $after: String) { customer(by: { id: $id }) {
  recordedInteractions(first: 100, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } complete }
} }`;

interface RecordedPage {
  readonly nodes: readonly { readonly text: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly complete: boolean;
}

/** A gateway that outlives all rounds, and the customer of whom is recorded. */
export interface Survivor {
  readonly gateway: TestGateway;
  readonly customerId: string;
  /** Texts that were recorded for certain, over all rounds. */
  readonly recorded: Set<string>;
}

/** Starts the gateway that outlives all rounds; the store has one key for all. */
export async function startSurvivor(store: TestStore): Promise<Survivor> {
  const silo = new MemorySilo({ profiles: [{ id: 'a', email: 'a@example.com' }] });
  const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const sources = { shop: memory({ silo, profiles }) };
  const keyed = { ...store, encryptionKey: store.indexKey };
  const gateway = await startTestGateway({ sources, live: { pollMs: 20 } }, { store: keyed });
  await gateway.sync();
  const { data } = await gateway.ask('{ customers { nodes { id } } }');
  return { gateway, customerId: data.customers.nodes[0].id, recorded: new Set() };
}

/**
 * Lets a process record, kills it as soon as it acknowledged so many, and proves at the gateway that
 * these are there; what was under way is sent again there, and must be there once. Answers what is wrong.
 */
export async function crashRound(
  { url, database, indexKey }: TestStore,
  { gateway, customerId, recorded }: Survivor,
  round: number,
  killAfter: number,
): Promise<string[]> {
  const args = [program, url, database, indexKey, customerId, String(round)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const sent: string[] = [];
  const acknowledged: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const [, word, text = ''] = /^(sent|done) (\d+ \d+ \d+)$/.exec(line) ?? [];
    if (word === 'sent') sent.push(text);
    if (word === 'done' && acknowledged.push(text) === killAfter) child.kill('SIGKILL');
  }
  await exited;
  const wrong: string[] = [];
  const there = new Set(await textsOf(gateway, customerId));
  for (const text of acknowledged) if (!there.has(text)) wrong.push(`lost: ${text}`);
  for (const text of sent) {
    recorded.add(text);
    // That others are told of what was acknowledged is left to the gateway's repairs.
    if (acknowledged.includes(text)) continue;
    await gateway.ask(RECORD, { input: inputOf(customerId, text) });
  }
  const after = await textsOf(gateway, customerId);
  if (after.length !== new Set(after).size) wrong.push('an interaction is there twice');
  if (after.length !== recorded.size) wrong.push(`${after.length} of ${recorded.size} are there`);
  return wrong;
}

async function textsOf({ ask }: TestGateway, id: string): Promise<string[]> {
  const texts: string[] = [];
  let after: string | null = null;
  do {
    let page: RecordedPage | undefined;
    // A store that is late says so, and is asked again.
    await eventually(async () => {
      page = (await ask(STORY, { id, after })).data?.customer.recordedInteractions;
      return page?.complete === true;
    });
    if (page === undefined) throw new Error('There is no page.');
    texts.push(...page.nodes.map(({ text }) => text));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return texts;
}
