import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jwt, type RotundaConfig } from '../../src/rotunda.js';
import { createIssuer } from '../support/createIssuer.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ASK = '{ customers { nodes { orders(first: 5) { nodes { id } } } } }';

const sources = {
  shop: memory({
    silo: new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] }),
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: { recordId: 'person', id: 'no', occurredAt: 'at' },
  }),
};
const open: TestGateway[] = [];

async function start(config: Partial<RotundaConfig>): Promise<TestGateway> {
  const gateway = await startTestGateway({ sources, ...config });
  open.push(gateway);
  await gateway.sync();
  return gateway;
}

afterAll(async () => {
  for (const gateway of open) await gateway.close();
});

const EXPLAINED = {
  cost: 240,
  sources: [
    { name: 'shop', calls: 1, rows: 0, cacheHits: 0, latencyMs: expect.any(Number), state: 'OK' },
  ],
};

describe('what an answer says of how it was made', () => {
  let rotunda: TestGateway;
  beforeAll(async () => {
    rotunda = await start({ server: { explain: false } });
  });

  it('is nothing unless it is asked for', async () => {
    expect((await rotunda.ask(ASK)).extensions).toBeUndefined();
  });

  it('is told of the request whose header asks for it', async () => {
    const { extensions } = await rotunda.ask(ASK, {}, { 'rotunda-explain': 'true' });
    expect(extensions.rotunda).toEqual(EXPLAINED);
  });

  it('is not told of a request whose header says so, where it is told otherwise', async () => {
    const talkative = await start({ server: { explain: true } });
    expect((await talkative.ask(ASK)).extensions.rotunda).toEqual(EXPLAINED);
    const quiet = await talkative.ask(ASK, {}, { 'rotunda-explain': 'false' });
    expect(quiet.extensions).toBeUndefined();
  });

  it('cannot be asked for by another word', async () => {
    const { errors } = await rotunda.ask(ASK, {}, { 'rotunda-explain': 'please' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('where callers have tokens', () => {
  it('is told only to those with the scope', async () => {
    const { proof, tokenWith } = await createIssuer();
    const auth = jwt(proof);
    const rotunda = await start({ auth, server: { explain: false } });
    const ask = async (scope: string) => {
      const token = await tokenWith({ scope });
      return rotunda.ask(ASK, {}, { authorization: `Bearer ${token}`, 'rotunda-explain': 'true' });
    };
    expect((await ask('read')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await ask('read rotunda:explain')).extensions.rotunda).toEqual(EXPLAINED);
  });
});
